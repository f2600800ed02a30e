import { Hono } from 'hono';
import * as z from 'zod';
import { sourceOf } from '../../schemas/envelope.ts';
import { typeOf } from '../../schemas/kinds/index.ts';
import { type Refusal, refusal } from '../../schemas/refusal.ts';
import { type Language, problemOf } from '../../schemas/refusal-texts.ts';
import { type Commit, caseOf } from '../core/commit.ts';
import { eventId } from '../core/render.ts';
import { statusOf } from '../hub/follow-message.ts';
import type { BatchReceipt } from '../hub/receive-batch.ts';
import { type Authorized, authorizeParty, type PartyCaller } from './authorize.ts';
import { mediaTypeOf, parseJson, readText } from './body.ts';
import type { Dependencies } from './dependencies.ts';
import { languageOf } from './language.ts';
import { answerProblem } from './problem.ts';
import { parseQuery, single } from './query.ts';
import { faulty, Refused, refusedFor } from './refused.ts';

const singleLimit = 256 * 1024;
const batchLimit = 4 * 1024 * 1024;
const batchCount = 1_000;

const acceptedBody = (commit: Commit, messageId: string) => ({
  source: sourceOf(commit.sender),
  id: messageId,
  case: caseOf(commit.stream),
  sequence: commit.sequence,
  events: commit.events.map(({ kind, recipients }, index) => ({
    id: eventId(commit, index + 1),
    type: typeOf(kind),
    recipients,
  })),
  flags: commit.flags,
});

const resultOf = (receipt: BatchReceipt, language: Language) => {
  const named = 'messageId' in receipt && receipt.messageId !== undefined ? { id: receipt.messageId } : {};
  switch (receipt.outcome) {
    case 'refused':
      return { status: 'refused', ...named, problem: problemOf(receipt.refusal, language) };
    case 'failed':
      return { status: 'error', ...named, problem: problemOf(refusal('unavailable'), language) };
    case 'accepted':
    case 'repeated':
      return {
        status: receipt.outcome === 'accepted' ? 'accepted' : 'duplicate',
        ...acceptedBody(receipt.commit, receipt.commit.message?.id ?? ''),
        ...('dryRun' in receipt && { dryRun: true }),
      };
  }
};

/** A line that is no JSON is a message that is none; the others are read all the same. */
const parseLine = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return line;
  }
};

const parseMany: Record<string, (text: string) => unknown> = {
  'application/cloudevents-batch+json': parseJson,
  'application/x-ndjson': (text) =>
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(parseLine),
};
const oneMessage = 'application/cloudevents+json';

const Query = z.strictObject({
  dryRun: single(z.enum(['true', 'false']).transform((text) => text === 'true')).optional(),
});

export const messageRoutes = ({ hub, authenticator, takeAllowance }: Dependencies) => {
  const spend = (party: string, count: number): void => {
    const seconds = takeAllowance(party, count);
    if (seconds > 0) throw refusedFor('rate-limited', { headers: { 'Retry-After': String(seconds) } });
  };

  return new Hono<Authorized<PartyCaller>>()
    .post('/messages', authorizeParty(authenticator, 'messages:write'), async (context) => {
      const { party } = context.var.caller;
      const { dryRun = false } = parseQuery(context, Query);
      const mediaType = mediaTypeOf(context);

      if (mediaType === oneMessage) {
        spend(party, 1);
        const receipt = await hub.receive(party, parseJson(await readText(context, singleLimit)), { dryRun });
        if (receipt.outcome === 'refused') return answerProblem(context, new Refused(receipt.refusal));
        const body = { status: 'accepted', ...acceptedBody(receipt.commit, receipt.commit.message?.id ?? '') };
        return receipt.dryRun
          ? context.json({ ...body, dryRun: true }, 200)
          : context.json(body, receipt.outcome === 'accepted' ? 201 : 200);
      }

      const parse = parseMany[mediaType];
      if (!parse)
        throw faulty(
          'unsupported-media-type',
          '/Content-Type',
          'value',
          [oneMessage, ...Object.keys(parseMany)].join(', '),
        );
      const messages = parse(await readText(context, batchLimit));
      if (!Array.isArray(messages)) throw faulty('malformed', '', 'type');
      if (messages.length > batchCount) throw refusedFor('too-large', { members: { limitMessages: batchCount } });
      spend(party, messages.length);
      const receipts = await hub.receiveBatch(party, messages, { dryRun });
      const language = languageOf(context);
      return context.json({ results: receipts.map((receipt) => resultOf(receipt, language)) });
    })
    .get('/messages/:id', authorizeParty(authenticator, 'messages:write'), async (context) => {
      const followed = await hub.followMessage(context.var.caller.party, context.req.param('id'));
      if (!followed) throw refusedFor('not-found');
      const language = languageOf(context);
      return context.json(
        statusOf(followed, ({ refused }) => problemOf(refused?.refusal ?? (refusal('internal') as Refusal), language)),
      );
    });
};
