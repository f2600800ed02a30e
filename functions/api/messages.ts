import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { readJson } from '../../schemas/json/read-json.ts';
import { limits } from '../../schemas/limits.ts';
import { problemOf } from '../../schemas/refusal-texts.ts';
import { statusOf } from '../hub/follow-message.ts';
import { type Admitted, admission, unboundedRoom } from './admission.ts';
import { authorizeParty } from './authorize.ts';
import { isBinaryEvent, readBinaryEvent } from './binary-event.ts';
import { declaredLength, decode, mediaTypeOf, orRefused, readBytes, unsupported } from './body.ts';
import type { Dependencies } from './dependencies.ts';
import { inLanguage, languageOf } from './language.ts';
import { parseMany } from './many-messages.ts';
import { acceptedBody, resultOf } from './message-answers.ts';
import { answerProblem } from './problem.ts';
import { parseQuery, single } from './query.ts';
import { Refused, refusedFor } from './refused.ts';

/** A body may take its time to arrive. */
const readMessages = async (context: Context<Admitted>, limit: number): Promise<Uint8Array> => {
  const bytes = await readBytes(context, limit, context.var.hold);
  await context.var.lookAgain();
  return bytes;
};

const oneMessage = 'application/cloudevents+json';
const readBinary = (context: Context) => (body: string) => readBinaryEvent(context, body);

const Query = z.strictObject({
  dryRun: single(z.enum(['true', 'false']).transform((text) => text === 'true')).optional(),
});

const [usualBytes, mostExpected] = [512, 500];

/** How many messages there are thought to be, before they are read; in a batch of unknown length, as many as in the longest. */
const expectedIn = (context: Context): number =>
  parseMany.has(mediaTypeOf(context))
    ? Math.min(mostExpected, Math.ceil(declaredLength(context) / usualBytes) || 1)
    : 1;

/** Long messages count for several: they take as long to read. */
const countOf = (messages: number, bytes: Uint8Array): number =>
  Math.max(messages, Math.ceil(bytes.byteLength / limits.countedBytes));

export const messageRoutes = ({ hub, authenticator, allowances, takePlace = unboundedRoom }: Dependencies) => {
  const { messages: allowance, followUps } = allowances;
  const authorizeSender = authorizeParty(authenticator, 'messages:write', allowance, expectedIn);

  return new Hono<Admitted>()
    .post('/messages', authorizeSender, admission(takePlace), async (context) => {
      const { party } = context.var.caller;
      const { dryRun = false } = parseQuery(context, Query);
      const mediaType = mediaTypeOf(context);

      const read = mediaType === oneMessage ? readJson : isBinaryEvent(context) ? readBinary(context) : undefined;
      if (read) {
        const bytes = await readMessages(context, limits.messageBytes);
        allowance.settle(party, countOf(1, bytes) - expectedIn(context));
        const receipt = await hub.receive(party, read(orRefused(decode(bytes))), { dryRun });
        if (receipt.outcome === 'refused') return answerProblem(context, new Refused(receipt.refusal));
        const body = { status: 'accepted', ...acceptedBody(receipt.commit) };
        return receipt.dryRun
          ? context.json({ ...body, dryRun: true }, 200)
          : context.json(body, receipt.outcome === 'accepted' ? 201 : 200);
      }

      const parse = parseMany.get(mediaType);
      if (!parse) throw unsupported(oneMessage, ...parseMany.keys());
      const bytes = await readMessages(context, limits.batchBytes);
      const messages = parse(bytes);
      allowance.settle(party, countOf(messages.length, bytes) - expectedIn(context));
      const receipts = await hub.receiveBatch(party, messages, { dryRun });
      const language = languageOf(context);
      return context.json(
        { results: receipts.map((receipt) => resultOf(receipt, language)) },
        200,
        inLanguage(language),
      );
    })
    .get('/messages/:id', authorizeParty(authenticator, 'messages:write', followUps), async (context) => {
      const followed = await hub.followMessage(context.var.caller.party, context.req.param('id'));
      if (!followed) throw refusedFor('not-found', { advice: 'own-message' });
      const language = languageOf(context);
      return context.json(
        statusOf(followed, (why) => problemOf(why, language)),
        200,
        inLanguage(language),
      );
    });
};
