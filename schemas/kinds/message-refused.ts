import * as z from 'zod';
import { field } from '../field.ts';
import { Identifier } from '../primitives.ts';
import { Problem } from '../problem.ts';
import { defineKind } from './kind.ts';

export const messageRefused = defineKind({
  kind: 'message-refused',
  danish: 'besked afvist',
  description:
    'A message that came by a way without an answer, such as an event bus, is refused: its sender reads why on its own feed. It names no citizen.',
  from: [],
  rule: 'R-ROUTE-8',
  data: z.strictObject({
    messageId: field(
      Identifier,
      'The id of the message; of the event that carried it, when the message had none that can be told.',
      'b1f0c7de-1',
      'R-ROUTE-8',
    ),
    problem: field(
      z.strictObject(Problem.shape),
      'Why, as it would have been answered over HTTP.',
      {
        type: '/docs#refusal-no-open-spell',
        title: 'The citizen has no open spell',
        status: 422,
        detail: 'Open a spell first.',
        code: 'no-open-spell',
        rule: 'R-SPELL-1',
      },
      'R-ROUTE-8',
    ),
  }),
  examples: [
    {
      messageId: 'b1f0c7de-1',
      problem: {
        type: '/docs#refusal-no-open-spell',
        title: 'The citizen has no open spell',
        status: 422,
        detail: 'Open a spell first.',
        code: 'no-open-spell',
        rule: 'R-SPELL-1',
      },
    },
  ],
});
