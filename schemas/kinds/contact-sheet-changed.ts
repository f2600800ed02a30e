import * as z from 'zod';
import { field } from '../field.ts';
import { PartyId } from '../parties.ts';
import { contactSheet } from './contact-sheet.ts';
import { defineKind } from './kind.ts';

export const contactSheetChanged = defineKind({
  kind: 'contact-sheet-changed',
  danish: 'ændret kontaktark',
  description: 'A party on the other side has a new contact sheet. The event concerns no citizen.',
  inDanish: {
    description: 'En part på den anden side har fået nyt kontaktark. Hændelsen drejer sig ikke om en borger.',
    fields: {
      party: 'Hvis ark det er.',
      version: 'Arkets version: 1, 2, 3 …',
      subjects: 'De emner, hvor noget er ændret, tilføjet eller fjernet.',
    },
  },
  from: [],
  follows: { atOnce: [contactSheet] },
  audience: 'other-side',
  rule: 'R-PARTY-1',
  data: z.strictObject({
    party: field(PartyId, 'Whose sheet it is.', 'akasse-hk', 'R-PARTY-1'),
    version: field(z.int().positive(), 'The version of the sheet: 1, 2, 3 …', 2, 'R-PARTY-1'),
    subjects: field(
      z.array(z.string()),
      'The subjects for which something was changed, added or removed.',
      ['availability'],
      'R-PARTY-1',
    ),
  }),
  examples: [{ party: 'akasse-hk', version: 2, subjects: ['availability'] }],
});
