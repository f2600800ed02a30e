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

/** Node's own request, if there is one: elsewhere the platform reads the body before calling the app. */
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

/** The declared length of the body; infinite if there is none. */
export const declaredLength = ({ req }: Context): number =>
  Number(req.header('Content-Length') ?? Number.POSITIVE_INFINITY);

/** The raw body. Reads at most `limit` bytes, whatever length is declared, and reserves each chunk with `hold`. */
export const readBytes = async (context: Context, limit: number, hold = holdAnything): Promise<Uint8Array> => {
  refuseOtherEncodings(context);
  if (Number(context.req.header('Content-Length')) > limit) throw tooLarge(limit);
  const incoming = incomingOf(context);
  return incoming ? readIncoming(incoming, limit, hold) : new Uint8Array(await readWhole(context, limit));
};

/** Throws the refusal of unreadable input. */
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

/** Advice for a small body that cannot be read, by refusal code. */
type BodyAdvice = Partial<Record<RefusalCode, Advice>>;

/** Runs `read`, giving its refusals advice about this body rather than about a message. */
const advising = async <Value>(advice: BodyAdvice, read: () => Promise<Value>): Promise<Value> => {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code } = error.refusal;
    throw advice[code] ? error.advising(advice[code]) : error;
  }
};

/** A small JSON body, of a request other than a message. */
export const readJson = <Value>(context: Context, schema: z.ZodType<Value>): Promise<Value> =>
  advising({ malformed: 'json-body', schema: 'json-body-fields', 'too-large': 'json-body-too-large' }, async () => {
    if (mediaTypeOf(context) !== 'application/json') throw unsupported('application/json');
    const parsed = parseAs(schema, orRefused(readStrictJson(await readText(context, limits.jsonBytes))));
    if ('refusal' in parsed) throw new Refused(parsed.refusal);
    return parsed.value;
  });
