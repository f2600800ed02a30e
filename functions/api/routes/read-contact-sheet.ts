import * as z from 'zod';
import { ContactSheetAnswer } from '../../../schemas/answers.ts';
import { exampleOf } from '../../../schemas/example-of.ts';
import { field } from '../../../schemas/field.ts';
import { PartyId } from '../../../schemas/parties.ts';
import { json } from '../../documents/content.ts';
import { refusedFor } from '../refused.ts';
import { partyRoute } from '../route.ts';

export const readContactSheet = partyRoute({
  method: 'get',
  path: '/contact-sheets/{party}',
  operationId: 'readContactSheet',
  tag: 'Parties',
  summary: { en: 'How a party is reached, subject by subject', da: 'Hvordan en part kontaktes, emne for emne' },
  description: 'Any party may ask: it concerns no citizen (R-PARTY-1).',
  scope: 'cases:read',
  allowance: 'lookUps',
  parameters: z.object({ party: field(PartyId, 'Whose contact sheet.', 'jobcentre-751') }),
  answers: {
    200: {
      description: 'The sheet that the party sent last.',
      content: json(ContactSheetAnswer, exampleOf(ContactSheetAnswer)),
    },
  },
  refusals: ['not-found'],
  handle:
    ({ hub }) =>
    async (context) => {
      const party = context.req.param('party');
      const sheet = await hub.contactSheets(party);
      if (!sheet) throw refusedFor('not-found', { advice: 'contact-sheet' });
      return context.json({ party, ...sheet }, 200);
    },
});
