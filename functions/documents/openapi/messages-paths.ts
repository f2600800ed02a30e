import * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { countOf, sizeOf } from '../../../schemas/amounts.ts';
import { Accepted, BatchAnswer, MessageStatus } from '../../../schemas/answers.ts';
import { field } from '../../../schemas/field.ts';
import { kinds, messageKindNames } from '../../../schemas/kinds/index.ts';
import { limits } from '../../../schemas/limits.ts';
import { Identifier } from '../../../schemas/primitives.ts';
import { type RefusalCode, refusalStatus } from '../../../schemas/refusal.ts';
import { exampleMessageOf } from '../cloud-events.ts';
import { Message } from './messages.ts';
import { refusedWith } from './refused-with.ts';
import { needs } from './security.ts';

const tags = ['Messages'];

const byTheRules = (Object.keys(refusalStatus) as RefusalCode[]).filter((code) => refusalStatus[code] === 422);

const examples = Object.fromEntries(
  messageKindNames.map((kind) => [kind, { summary: kinds[kind].danish, value: exampleMessageOf(kind) }]),
);

export const messagesPaths: ZodOpenApiPathsObject = {
  '/messages': {
    post: {
      operationId: 'sendMessages',
      summary: 'Send one message, or many',
      description: `One CloudEvent of at most ${sizeOf(limits.messageBytes)}; or a batch or NDJSON of at most ${countOf(limits.batchMessages, 'en')} messages and ${sizeOf(limits.batchBytes)} in all (a line of NDJSON is at most as long as a message that is sent alone; a message in a batch has no limit of its own), answered with one result per message in order. Messages about the same citizen are taken in order; one bad message harms no other. The same message again (the same \`type\` and \`data\` under its \`id\`) gets its first answer if it was accepted, and is decided anew if a rule refused it; a corrected one needs a new \`id\` (R-ROUTE-6). What is refused with 400 is not kept.`,
      tags,
      security: needs('messages:write'),
      requestParams: {
        query: z.object({
          dryRun: field(
            z.enum(['true', 'false']),
            'Decide and keep nothing. Not for `spell-opened`: the answer would tell whether a citizen has a case.',
            'true',
          ).optional(),
        }),
      },
      requestBody: {
        required: true,
        content: {
          'application/cloudevents+json': { schema: Message, examples },
          'application/json': {
            schema: {
              description:
                'The binary mode of CloudEvents: the body is `data` alone, and each attribute is a header, `ce-id`, `ce-source`, `ce-type`, `ce-specversion`, `ce-actor` … in UTF-8, percent-encoded where it is not ASCII. What is wrong is told by the pointers of the structured mode.',
            },
            example: exampleMessageOf('triage-result').data,
          },
          'application/cloudevents-batch+json': { schema: z.array(Message).max(limits.batchMessages) },
          'application/x-ndjson': {
            schema: {
              type: 'string',
              description:
                'One CloudEvent per line, in UTF-8. A line that cannot be read, or is longer than a message may be, is refused by itself.',
            },
          },
        },
      },
      responses: {
        '201': {
          description: 'The message is accepted, and what follows from it is on its way.',
          content: { 'application/json': { schema: Accepted } },
        },
        '200': {
          description: 'The same message was accepted before, it was a dry run, or it was a batch.',
          content: { 'application/json': { schema: z.union([Accepted, BatchAnswer]) } },
        },
        ...refusedWith([
          'duplicate-member',
          'schema',
          'unknown-type',
          'actor-missing',
          'unauthenticated',
          'wrong-sender',
          'not-your-citizen',
          'scope-missing',
          'id-reused',
          'too-large',
          'unsupported-media-type',
          ...byTheRules,
        ]),
      },
    },
  },
  '/messages/{id}': {
    get: {
      operationId: 'followMessage',
      summary: 'What became of one of your own messages',
      description:
        'Received, decided, on whose feed at which position, served and confirmed when. What was refused with 400 is not kept, and not found.',
      tags,
      security: needs('messages:write'),
      requestParams: { path: z.object({ id: field(Identifier, 'The message’s own id.', 'b1f0c7de-1') }) },
      responses: {
        '200': { description: 'The message so far.', content: { 'application/json': { schema: MessageStatus } } },
        ...refusedWith(['unauthenticated', 'scope-missing', 'not-found', 'rate-limited']),
      },
    },
  },
};
