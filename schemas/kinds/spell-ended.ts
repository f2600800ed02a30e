import * as z from 'zod';
import { Cpr } from '../cpr.ts';
import { field } from '../field.ts';
import { ToldDay } from '../primitives.ts';
import { defineKind } from './kind.ts';
import { Closing, outcomeInDanish, spellClosed } from './spell-closed.ts';

export const spellEnded = defineKind({
  kind: 'spell-ended',
  danish: 'ledighedsforløb ophørt',
  description:
    'The last day of a spell has passed. The hub cancels later meetings, less-intensive effort ends, and messages that require an open spell are refused from now on.',
  inDanish: {
    description:
      'Ledighedsforløbets sidste dag er gået. Samspil aflyser senere samtaler, mindre intensiv indsats ophører, og det, der kræver et åbent forløb, bliver afvist fra nu af.',
    fields: { lastDay: 'Ledighedsforløbets sidste dag.', outcome: outcomeInDanish },
  },
  from: [],
  follows: { atOnce: [spellClosed], whenDue: [spellClosed] },
  rule: 'R-SPELL-2',
  data: z.strictObject({
    cpr: Cpr,
    lastDay: field(ToldDay, 'Last day of the spell.', '2012-12-14', 'R-SPELL-2'),
    outcome: Closing.shape.outcome,
  }),
  examples: [{ cpr: '6101801234', lastDay: '2012-12-14', outcome: 'job' }],
});
