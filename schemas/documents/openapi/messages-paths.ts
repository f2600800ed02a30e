import * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { Accepted, BatchAnswer, MessageStatus } from '../../answers.ts';
import { field } from '../../field.ts';
import { kinds, messageKindNames } from '../../kinds/index.ts';
import { Identifier } from '../../primitives.ts';
import type { RefusalCode } from '../../refusal.ts';
import { exampleMessageOf } from '../cloud-events.ts';
import { Message } from './messages.ts';
import { refusedWith } from './refused-with.ts';
import { needs } from './security.ts';

const tags = ['Messages'];

const byTheRules: readonly RefusalCode[] = [
  'time-in-future',
  'no-open-spell',
  'spell-already-open',
  'reference-taken',
  'unknown-reference',
  'impossible-step',
  'not-your-meeting',
  'in-person-required',
  'attendance-voluntary',
  'vetoed',
  'not-a-registrar',
  'not-your-veto',
  'start-too-far-ahead',
  'already-assessed',
  'not-approved',
  'scheme-not-here',
  'dry-run-unavailable',
];

const examples = Object.fromEntries(
  messageKindNames.map((kind) => [kind, { summary: kinds[kind].danish, value: exampleMessageOf(kind) }]),
);

export const messagesPaths: ZodOpenApiPathsObject = {
  '/messages': {
    post: {
      operationId: 'sendMessages',
      summary: 'Send one message, or many',
      description:
        'One CloudEvent of at most 256 KiB; or a batch or NDJSON of at most 1,000 messages and 4 MiB, answered with one result per message in order. Messages about the same citizen are taken in order; one bad message harms no other. The same message again gets the same answer (R-ROUTE-6).',
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
          'application/cloudevents-batch+json': { schema: z.array(Message).max(1_000) },
          'application/x-ndjson': { schema: { type: 'string', description: 'One CloudEvent per line.' } },
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
          'malformed',
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
          'rate-limited',
          'unavailable',
        ]),
      },
    },
  },
  '/messages/{id}': {
    get: {
      operationId: 'followMessage',
      summary: 'What became of one of your own messages',
      description: 'Received, decided, on whose feed at which position, served and confirmed when.',
      tags,
      security: needs('messages:write'),
      requestParams: { path: z.object({ id: field(Identifier, 'The message’s own id.', 'b1f0c7de-1') }) },
      responses: {
        '200': { description: 'The message so far.', content: { 'application/json': { schema: MessageStatus } } },
        ...refusedWith(['unauthenticated', 'scope-missing', 'not-found']),
      },
    },
  },
};
