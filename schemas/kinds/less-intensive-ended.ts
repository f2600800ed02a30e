import * as z from 'zod';
import { Cpr } from '../cpr.ts';
import { field } from '../field.ts';
import { Identifier } from '../primitives.ts';
import { defineKind } from './kind.ts';
import { lessIntensiveEffort } from './less-intensive-effort.ts';
import { lessIntensiveVeto } from './less-intensive-veto.ts';
import { spellClosed } from './spell-closed.ts';

export const lessIntensiveEnded = defineKind({
  kind: 'less-intensive-ended',
  danish: 'mindre intensiv indsats ophørt',
  description: 'The hub concludes that a less-intensive effort has ended.',
  inDanish: {
    description: 'Samspil fastslår, at en mindre intensiv indsats er ophørt.',
    fields: {
      effortId: 'Den mindre intensive indsats, der er ophørt.',
      because:
        'Hvorfor: beslutning eller indsigelse (`veto`), borgeren er begyndt (`started`), sidste dag er nået (`until`), eller ledighedsforløbet er afsluttet (`spell-closed`).',
    },
  },
  from: [],
  follows: {
    atOnce: [spellClosed, lessIntensiveVeto],
    whenDue: [spellClosed, lessIntensiveEffort],
  },
  rule: 'R-LIE-1',
  data: z.strictObject({
    cpr: Cpr,
    effortId: field(Identifier, 'The effort that ended.', 'mii-4', 'R-LIE-1'),
    because: field(z.enum(['veto', 'started', 'until', 'spell-closed']), 'What ended it.', 'started', 'R-LIE-1'),
  }),
  examples: [{ cpr: '6101801234', effortId: 'mii-4', because: 'started' }],
});
