import * as z from 'zod';
import { Cpr } from '../cpr.ts';
import { field } from '../field.ts';
import { Identifier, Text } from '../primitives.ts';
import { defineKind } from './kind.ts';

export const lessIntensiveVeto = defineKind({
  kind: 'less-intensive-veto',
  danish: 'beslutning om eller indsigelse mod mindre intensiv indsats',
  description:
    'A decision that this citizen is not to be covered by less-intensive effort, or an objection told to the other. While one stands no registration is possible, and an active one ends.',
  from: ['akasse', 'jobcentre'],
  rule: 'R-LIE-2',
  data: z.strictObject({
    cpr: Cpr,
    vetoId: field(Identifier, 'The sender’s reference for this veto.', 'veto-2', 'R-LIE-3'),
    act: field(z.enum(['decision', 'objection']), 'A decision, or an objection.', 'decision', 'R-LIE-6'),
    reason: field(z.enum(['not-suitable', 'suspected-misuse', 'other']), 'Why.', 'not-suitable', 'R-LIE-2'),
    text: field(
      Text,
      'More about the reason; it stays with the sender and the audit.',
      'Startdato ikke bekræftet.',
    ).optional(),
  }),
  withheld: ['text'],
  examples: [
    { cpr: '6101801234', vetoId: 'veto-2', act: 'decision', reason: 'not-suitable' },
    { cpr: '6101801234', vetoId: 'veto-3', act: 'objection', reason: 'other', text: 'Startdato ikke bekræftet.' },
  ],
});
