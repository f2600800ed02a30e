import * as z from 'zod';
import { field } from '../../field.ts';
import { Identifier, Line } from '../../primitives.ts';

const actor = field(
  Identifier,
  'Who reads at the party: an employee’s id or a batch job (R-ROUTE-9).',
  'medarbejder-12',
);

export const ReaderHeaders = z.object({ 'Samspil-Actor': actor });

export const PurposefulReaderHeaders = z.object({
  'Samspil-Actor': actor,
  'Samspil-Purpose': field(
    Line,
    'Why the citizen’s data is read; kept in the log (R-AUD-2). It holds no CPR number.',
    'Forberedelse af fælles jobsamtale',
  ),
});
