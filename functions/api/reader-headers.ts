import * as z from 'zod';
import { field } from '../../schemas/field.ts';
import { Actor, Purpose } from '../../schemas/primitives.ts';

const actor = field(
  Actor,
  'Who reads at the party: an employee’s id, e-mail address or `DOMAIN\\user`, or a batch job (R-ROUTE-9). In UTF-8 or percent-encoded.',
  'medarbejder-12',
);

export const ReaderHeaders = z.object({ 'Samspil-Actor': actor });

export const PurposefulReaderHeaders = z.object({
  'Samspil-Actor': actor,
  'Samspil-Purpose': field(
    Purpose,
    'Why the citizen’s data is read; kept in the log (R-AUD-2). In UTF-8 or percent-encoded.',
    'Forberedelse af fælles jobsamtale',
  ),
});
