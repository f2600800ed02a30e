import type { Context } from 'hono';
import * as z from 'zod';
import { countOf as amountOf, sizeOf } from '../../../schemas/amounts.ts';
import { Accepted, BatchAnswer } from '../../../schemas/answers.ts';
import { exampleOf } from '../../../schemas/example-of.ts';
import { field } from '../../../schemas/field.ts';
import { readJson } from '../../../schemas/json/read-json.ts';
import { kinds, messageKindNames } from '../../../schemas/kinds/index.ts';
import { limits } from '../../../schemas/limits.ts';
import { refusalCodes, refusals } from '../../../schemas/refusals/index.ts';
import { exampleMessageOf } from '../../documents/cloud-events.ts';
import { json } from '../../documents/content.ts';
import { Message } from '../../documents/openapi/messages.ts';
import { type Admitted, admission, unboundedRoom } from '../admission.ts';
import { batchParsers } from '../batch-parsers.ts';
import { isBinaryEvent, readBinaryEvent } from '../binary-event.ts';
import { declaredLength, decode, mediaTypeOf, orRefused, readBytes, unsupported } from '../body.ts';
import { inLanguage, languageOf } from '../language.ts';
import { acceptedBody, resultOf } from '../message-answers.ts';
import { answerProblem } from '../problem.ts';
import { parseQuery, queryOf, single } from '../query.ts';
import { Refused } from '../refused.ts';
import { partyRoute } from '../route.ts';

/** Authorisation is checked again once the body has arrived. */
const readMessages = async (context: Context<Admitted>, limit: number): Promise<Uint8Array> => {
  const bytes = await readBytes(context, limit, context.var.hold);
  await context.var.reauthorize();
  return bytes;
};

const oneMessage = 'application/cloudevents+json';
const readBinary = (context: Context) => (body: string) => readBinaryEvent(context, body);

const query = queryOf({
  dryRun: {
    documented: field(
      z.enum(['true', 'false']),
      'Decide and keep nothing. Not for `spell-opened`: the answer would tell whether a citizen has a case.',
      'true',
    ).optional(),
    read: single(z.enum(['true', 'false']).transform((text) => text === 'true')).optional(),
  },
});

const [usualBytes, mostExpected] = [512, 500];

/** The estimated number of messages before reading; for a batch of unknown length, the maximum. */
const expectedIn = (context: Context): number =>
  batchParsers.has(mediaTypeOf(context))
    ? Math.min(mostExpected, Math.ceil(declaredLength(context) / usualBytes) || 1)
    : 1;

/** Long messages count as several, because they take as long to read. */
const countOf = (messages: number, bytes: Uint8Array): number =>
  Math.max(messages, Math.ceil(bytes.byteLength / limits.countedBytes));

const someMessages = (['spell-opened', 'triage-result'] as const).map(exampleMessageOf);

export const sendMessages = partyRoute({
  method: 'post',
  path: '/messages',
  operationId: 'sendMessages',
  tag: 'Messages',
  summary: { en: 'Send one message, or many', da: 'Send én besked eller mange' },
  description: `One CloudEvent of at most ${sizeOf(limits.messageBytes)}; or a batch or NDJSON of at most ${amountOf(limits.batchMessages, 'en')} messages and ${sizeOf(limits.batchBytes)} in all (a line of NDJSON is at most as long as a message that is sent alone; a message in a batch has no limit of its own), answered with one result per message in order. Messages about the same citizen are taken in order; one bad message harms no other. The same message again (the same \`type\` and \`data\` under its \`id\`) gets its first answer if it was accepted, and is decided anew if a rule refused it; a corrected one needs a new \`id\` (R-ROUTE-6). What is refused with 400 is not kept.`,
  scope: 'messages:write',
  allowance: 'messages',
  countIn: expectedIn,
  query: query.documented,
  body: {
    [oneMessage]: {
      schema: Message,
      examples: Object.fromEntries(
        messageKindNames.map((kind) => [kind, { summary: kinds[kind].danish, value: exampleMessageOf(kind) }]),
      ),
    },
    'application/json': {
      schema: {
        type: 'object',
        description:
          'The binary mode of CloudEvents: the body is `data` alone, and each attribute is a header, `ce-id`, `ce-source`, `ce-type`, `ce-specversion`, `ce-actor` … in UTF-8, percent-encoded where it is not ASCII. What is wrong is told by the pointers of the structured mode.',
      },
      example: exampleMessageOf('triage-result').data,
    },
    'application/cloudevents-batch+json': {
      schema: z.array(Message).max(limits.batchMessages),
      example: someMessages,
    },
    'application/x-ndjson': {
      schema: {
        type: 'string',
        description:
          'One CloudEvent per line, in UTF-8. A line that cannot be read, or is longer than a message may be, is refused by itself.',
      },
      example: someMessages.map((message) => `${JSON.stringify(message)}\n`).join(''),
    },
  },
  answers: {
    201: {
      description: 'The message is accepted, and what follows from it is on its way.',
      content: json(Accepted, exampleOf(Accepted, 'case', 'casesequence')),
    },
    200: {
      description: 'The same message was accepted before, it was a dry run, or it was a batch.',
      content: json(z.union([Accepted, BatchAnswer]), exampleOf(BatchAnswer)),
    },
  },
  refusals: [
    'duplicate-member',
    'schema',
    'unknown-type',
    'actor-missing',
    'wrong-sender',
    'not-your-citizen',
    'id-reused',
    'too-large',
    'unsupported-media-type',
    ...refusalCodes.filter((code) => refusals[code].status === 422),
  ],
  handle: ({ hub, allowances, takePlace = unboundedRoom }) => [
    admission(takePlace),
    async (context: Context<Admitted>) => {
      const { party } = context.var.caller;
      const { dryRun = false } = parseQuery(context, query.read);
      const mediaType = mediaTypeOf(context);

      const read = mediaType === oneMessage ? readJson : isBinaryEvent(context) ? readBinary(context) : undefined;
      if (read) {
        const bytes = await readMessages(context, limits.messageBytes);
        allowances.messages.settle(party, countOf(1, bytes) - expectedIn(context));
        const receipt = await hub.receive(party, read(orRefused(decode(bytes))), { dryRun });
        if (receipt.outcome === 'refused') return answerProblem(context, new Refused(receipt.refusal));
        const body = { status: 'accepted', ...acceptedBody(receipt.commit) };
        return receipt.dryRun
          ? context.json({ ...body, dryRun: true }, 200)
          : context.json(body, receipt.outcome === 'accepted' ? 201 : 200);
      }

      const parse = batchParsers.get(mediaType);
      if (!parse) throw unsupported(oneMessage, ...batchParsers.keys(), 'application/json (with ce- headers)');
      const bytes = await readMessages(context, limits.batchBytes);
      const messages = parse(bytes);
      allowances.messages.settle(party, countOf(messages.length, bytes) - expectedIn(context));
      const receipts = await hub.receiveBatch(party, messages, { dryRun });
      const language = languageOf(context);
      return context.json(
        { results: receipts.map((receipt) => resultOf(receipt, language)) },
        200,
        inLanguage(language),
      );
    },
  ],
});
