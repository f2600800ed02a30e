import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { RequestError } from '@hono/node-server';
import { type Refusal, refusal } from '../../../schemas/refusal.ts';
import { problemOf } from '../../../schemas/refusals/problem-of.ts';
import { unsniffed } from '../../api/security-headers.ts';

const lingerMilliseconds = 1_000;

const notHttp: Refusal = { ...refusal('malformed'), advice: 'http-request' };
const refusals = new Map<string | undefined, Refusal>([
  ['ERR_HTTP_REQUEST_TIMEOUT', refusal('request-timeout')],
  ['HPE_HEADER_OVERFLOW', refusal('headers-too-large')],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', { ...refusal('too-large'), advice: 'http-request' }],
]);

/** The language of an unreadable request is unknown. */
const problemAndHeaders = (why: Refusal) => {
  const problem = problemOf(why, 'en');
  return {
    status: problem.status,
    body: JSON.stringify(problem),
    headers: { 'Content-Type': 'application/problem+json', 'Content-Language': 'en', ...unsniffed },
  };
};

/** Answers a request whose URL or host the app cannot handle. */
export const answerUnaddressed = (error: unknown): Response => {
  const { status, body, headers } = problemAndHeaders(
    error instanceof RequestError ? { ...refusal('malformed'), advice: 'address' } : refusal('internal'),
  );
  return new Response(body, { status, headers });
};

const written = (why: Refusal): string => {
  const { status, body, headers } = problemAndHeaders(why);
  const lines = Object.entries({
    ...headers,
    'Content-Length': Buffer.byteLength(body),
    Date: new Date().toUTCString(),
    Connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`;
};

/**
 * Answers a request that Node could not parse, and closes its connection. The app writes each response in one piece, so this
 * one never lands inside another. Further input is discarded for a moment: a response on a connection that is cut at once may
 * be lost.
 */
export const answerMalformed = (error: NodeJS.ErrnoException, socket: Duplex): void => {
  if (socket.writableEnded) return;
  socket.on('error', () => socket.destroy());
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  socket.end(written(refusals.get(error.code) ?? notHttp));
  setTimeout(() => socket.destroy(), lingerMilliseconds).unref();
};
