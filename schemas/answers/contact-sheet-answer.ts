import * as z from 'zod';
import { field } from '../field.ts';
import { ContactUnits } from '../kinds/contact-sheet.ts';
import { PartyId } from '../parties.ts';
import { Instant } from '../primitives.ts';

export const ContactSheetAnswer = z
  .strictObject({
    party: field(PartyId, 'Whose sheet it is.', 'jobcentre-751'),
    version: field(z.int().positive(), 'The number of sheets that the party has sent.', 1),
    changedAt: field(Instant, 'When this one was received.', '2012-11-16T09:05:01.000Z'),
    units: ContactUnits,
  })
  .meta({ id: 'ContactSheetAnswer', description: 'How a party is reached (R-PARTY-1).' });
export type ContactSheetAnswer = z.infer<typeof ContactSheetAnswer>;
