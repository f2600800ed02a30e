import { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import { refusal } from '../../schemas/refusal.ts';
import { type HoldBytes, readIncoming } from './incoming-body.ts';
import { faultyBody, faultyRequest, Refused, tooLarge } from './refused.ts';

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

/** The body as text. Reads no more than `limit` bytes, whatever the sender says of its length, and holds each by `hold`. */
export const readText = async (context: Context, limit: number, hold = holdAnything): Promise<string> => {
  if (Number(context.req.header('Content-Length')) > limit) throw tooLarge(limit);
  const incoming = incomingOf(context);
  const bytes = await (incoming ? readIncoming(incoming, limit, hold) : readWhole(context, limit));
  try {
    return utf8.decode(bytes);
  } catch {
    throw faultyBody('format');
  }
};

export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw faultyBody('format');
  }
};

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

const jsonBodyLimit = 16 * 1024;

/** A small JSON body, of a request that is no message. */
export const readJson = async (context: Context): Promise<unknown> => {
  if (mediaTypeOf(context) !== 'application/json') throw unsupported('application/json');
  return parseJson(await readText(context, jsonBodyLimit));
};
