import type { Context } from 'hono';
import type * as z from 'zod';
import { readJson as readStrictJson } from '../../schemas/json/read-json.ts';
import { notUtf8, Unreadable } from '../../schemas/json/unreadable.ts';
import { limits } from '../../schemas/limits.ts';
import { parseAs } from '../../schemas/parse.ts';
import { type RefusalCode, refusal } from '../../schemas/refusal.ts';
import type { Advice } from '../../schemas/refusal-texts/advice.ts';
import { refuseOtherEncodings } from './encoding.ts';
import { faultyRequest, Refused, refusedFor } from './refused.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

const tooLarge = (limit: number): Refused => refusedFor('too-large', { members: { limitBytes: limit } });

const readStream = async (stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** Asked for the stream, the server makes a whole `Request` of it: only a body of unknown length is worth that. */
const readUndeclared = async ({ req }: Context, limit: number): Promise<Uint8Array> =>
  req.raw.body ? readStream(req.raw.body, limit) : new Uint8Array(await req.arrayBuffer());

/** The body as it came. Reads no more than `limit` bytes, whatever the sender says of its length. */
export const readBytes = async (context: Context, limit: number): Promise<Uint8Array> => {
  refuseOtherEncodings(context);
  const declared = context.req.header('Content-Length');
  if (declared !== undefined && Number(declared) > limit) throw tooLarge(limit);
  try {
    return declared === undefined
      ? await readUndeclared(context, limit)
      : new Uint8Array(await context.req.arrayBuffer());
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(refusal('malformed'), {}); // the sender stopped half-way; nobody is left to read this
  }
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
