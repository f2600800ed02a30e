import { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import type * as z from 'zod';
import { readJson as readStrictJson } from '../../schemas/json/read-json.ts';
import { notUtf8, Unreadable } from '../../schemas/json/unreadable.ts';
import { limits } from '../../schemas/limits.ts';
import { parseAs } from '../../schemas/parse.ts';
import { refusal } from '../../schemas/refusal.ts';
import type { Advice } from '../../schemas/refusals/advice.ts';
import type { RefusalCode } from '../../schemas/refusals/index.ts';
import { refuseOtherEncodings } from './encoding.ts';
import { type HoldBytes, readIncoming } from './incoming-body.ts';
import { faultyRequest, Refused, tooLarge } from './refused.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

const holdAnything: HoldBytes = () => true;

/** Node's own request, where the server has one: elsewhere the platform has read the body before the app is asked. */
const incomingOf = ({ env }: Context): IncomingMessage | undefined =>
  env?.incoming instanceof IncomingMessage ? env.incoming : undefined;

const readWhole = async ({ req }: Context, limit: number): Promise<ArrayBuffer> => {
  let bytes: ArrayBuffer;
  try {
    bytes = await req.arrayBuffer();
  } catch {
    throw new Refused(refusal('malformed'));
  }
  if (bytes.byteLength > limit) throw tooLarge(limit);
  return bytes;
};

/** What the sender says of the length of the body; endless, as long as it says nothing. */
export const declaredLength = ({ req }: Context): number =>
  Number(req.header('Content-Length') ?? Number.POSITIVE_INFINITY);

/** The body as it came. Reads no more than `limit` bytes, whatever the sender says of its length, and holds each by `hold`. */
export const readBytes = async (context: Context, limit: number, hold = holdAnything): Promise<Uint8Array> => {
  refuseOtherEncodings(context);
  if (Number(context.req.header('Content-Length')) > limit) throw tooLarge(limit);
  const incoming = incomingOf(context);
  return incoming ? readIncoming(incoming, limit, hold) : new Uint8Array(await readWhole(context, limit));
};

/** What is to be read as a whole, or not at all. */
export const orRefused = <Value>(value: Value): Exclude<Value, Unreadable> => {
  if (value instanceof Unreadable) throw new Refused(value.refusal);
  return value as Exclude<Value, Unreadable>;
};

export const decode = (bytes: Uint8Array): string | Unreadable => {
  try {
    return utf8.decode(bytes);
  } catch {
    return notUtf8();
  }
};

/** The body as text. */
export const readText = async (context: Context, limit: number): Promise<string> =>
  orRefused(decode(await readBytes(context, limit)));

/** The media type without its parameters. */
export const mediaTypeOf = (context: Context): string =>
  (context.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

export const unsupported = (...mediaTypes: string[]): Refused =>
  faultyRequest('unsupported-media-type', {
    name: 'Content-Type',
    in: 'header',
    code: 'value',
    detail: mediaTypes.join(', '),
  });

/** What to do about a small body that cannot be read, by the code of its refusal. */
type BodyAdvice = Partial<Record<RefusalCode, Advice>>;

/** Reads by `read`; where it refuses, the caller is advised about this body and not about a message. */
const advising = async <Value>(advice: BodyAdvice, read: () => Promise<Value>): Promise<Value> => {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code } = error.refusal;
    throw advice[code] ? error.advising(advice[code]) : error;
  }
};

/** A small JSON body, of a request that is no message. */
export const readJson = <Value>(context: Context, schema: z.ZodType<Value>): Promise<Value> =>
  advising({ malformed: 'json-body', schema: 'json-body-fields', 'too-large': 'json-body-too-large' }, async () => {
    if (mediaTypeOf(context) !== 'application/json') throw unsupported('application/json');
    const parsed = parseAs(schema, orRefused(readStrictJson(await readText(context, limits.jsonBytes))));
    if ('refusal' in parsed) throw new Refused(parsed.refusal);
    return parsed.value;
  });
