import * as z from 'zod';
import { MessageStatus } from '../../../schemas/answers.ts';
import { exampleOf } from '../../../schemas/example-of.ts';
import { field } from '../../../schemas/field.ts';
import { Identifier } from '../../../schemas/primitives.ts';
import { problemOf } from '../../../schemas/refusals/problem-of.ts';
import { json } from '../../documents/content.ts';
import { statusOf } from '../../hub/follow-message.ts';
import { inLanguage, languageOf } from '../language.ts';
import { refusedFor } from '../refused.ts';
import { partyRoute } from '../route.ts';

export const followMessage = partyRoute({
  method: 'get',
  path: '/messages/{id}',
  operationId: 'followMessage',
  tag: 'Messages',
  summary: {
    en: 'What became of one of your own messages',
    da: 'Hvad der blev af en af jeres egne beskeder',
  },
  description:
    'Received, decided, on whose feed at which position, served and confirmed when. What was refused with 400 is not kept, and not found.',
  scope: 'messages:write',
  allowance: 'followUps',
  parameters: z.object({ id: field(Identifier, 'The message’s own id.', 'b1f0c7de-1') }),
  answers: {
    200: {
      description: 'The message so far.',
      content: json(MessageStatus, exampleOf(MessageStatus, 'decidedAt', 'case', 'casesequence', 'events')),
    },
  },
  refusals: ['not-found'],
  handle:
    ({ hub }) =>
    async (context) => {
      const followed = await hub.followMessage(context.var.caller.party, context.req.param('id'));
      if (!followed) throw refusedFor('not-found', { advice: 'own-message' });
      const language = languageOf(context);
      return context.json(
        statusOf(followed, (why) => problemOf(why, language)),
        200,
        inLanguage(language),
      );
    },
});
