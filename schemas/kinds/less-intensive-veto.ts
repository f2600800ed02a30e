import * as z from 'zod';
import { Cpr } from '../cpr.ts';
import { field } from '../field.ts';
import { Identifier, Text } from '../primitives.ts';
import { defineKind } from './kind.ts';

export const lessIntensiveVeto = defineKind({
  kind: 'less-intensive-veto',
  danish: 'beslutning om eller indsigelse mod mindre intensiv indsats',
  description:
    'A decision that this citizen is not to be covered by less-intensive effort, or an objection made to the other party. While one is in force, no effort can be registered, and an active one ends.',
  inDanish: {
    description:
      'En beslutning om, at borgeren ikke kan omfattes af mindre intensiv indsats, eller en indsigelse over for den anden part. Så længe en af dem gælder, kan mindre intensiv indsats ikke registreres, og en igangværende ophører.',
    fields: {
      vetoId: 'Afsenderens reference for beslutningen eller indsigelsen.',
      act: 'Beslutning (`decision`) eller indsigelse (`objection`).',
      reason: 'Hvorfor: ikke egnet (`not-suitable`), mistanke om misbrug (`suspected-misuse`) eller andet (`other`).',
      text: 'Mere om begrundelsen. Teksten bliver hos afsenderen og i loggen.',
    },
  },
  from: ['akasse', 'jobcentre'],
  rule: 'R-LIE-2',
  data: z.strictObject({
    cpr: Cpr,
    vetoId: field(Identifier, 'The sender’s reference for this veto.', 'veto-2', 'R-LIE-3'),
    act: field(z.enum(['decision', 'objection']), 'A decision, or an objection.', 'decision', 'R-LIE-6'),
    reason: field(z.enum(['not-suitable', 'suspected-misuse', 'other']), 'Why.', 'not-suitable', 'R-LIE-2'),
    text: field(
      Text,
      'More about the reason; visible only to the sender and in the audit trail.',
      'Startdato ikke bekræftet.',
    ).optional(),
  }),
  withheld: ['text'],
  examples: [
    { cpr: '6101801234', vetoId: 'veto-2', act: 'decision', reason: 'not-suitable' },
    { cpr: '6101801234', vetoId: 'veto-3', act: 'objection', reason: 'other', text: 'Startdato ikke bekræftet.' },
  ],
});
