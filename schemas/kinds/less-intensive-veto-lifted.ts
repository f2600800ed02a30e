import * as z from 'zod';
import { Cpr } from '../cpr.ts';
import { field } from '../field.ts';
import { Identifier, Text } from '../primitives.ts';
import { defineKind } from './kind.ts';

export const lessIntensiveVetoLifted = defineKind({
  kind: 'less-intensive-veto-lifted',
  danish: 'beslutning om eller indsigelse mod mindre intensiv indsats ophævet',
  description: 'The side that vetoed lifts its veto. Two vetoes must both be lifted.',
  inDanish: {
    description:
      'Den part, der står bag, ophæver sin beslutning eller trækker sin indsigelse tilbage. Er der to, skal begge falde bort.',
    fields: {
      vetoId: 'Den beslutning eller indsigelse, der ophæves.',
      text: 'Begrundelsen.',
    },
  },
  from: ['akasse', 'jobcentre'],
  rule: 'R-LIE-3',
  data: z.strictObject({
    cpr: Cpr,
    vetoId: field(Identifier, 'The veto that is lifted.', 'veto-2', 'R-LIE-3'),
    text: field(Text, 'Why.', 'Startdato er nu bekræftet.').optional(),
  }),
  examples: [{ cpr: '6101801234', vetoId: 'veto-2', text: 'Startdato er nu bekræftet.' }],
});
