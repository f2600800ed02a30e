import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { NoAnswer, steadyFetch } from '../../functions/demo/steady-fetch.ts';

/** A server that handles each request with the next of the listeners, and later ones with the last. */
const serverThat = async (...listeners: [RequestListener, ...RequestListener[]]): Promise<string> => {
  let asked = 0;
  const server = createServer((request, response) => {
    const listener = listeners[Math.min(asked++, listeners.length - 1)];
    listener?.(request, response);
  }).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.close();
  });
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const answers: RequestListener = (_, response) => response.end('heard');
const breaks: RequestListener = (request) => request.socket.destroy();
const isBusy: RequestListener = (_, response) => response.writeHead(503, { 'Retry-After': '0' }).end();

describe('a steady request', () => {
  it('is sent once when it is answered', async () =>
    expect(await steadyFetch(await serverThat(answers), {})).toMatchObject({ resent: false, response: { ok: true } }));

  it.each([
    ['the connection breaks', breaks],
    ['the hub says to try later', isBusy],
  ])('is sent again when %s', async (_, first) =>
    expect(await steadyFetch(await serverThat(first, answers), {})).toMatchObject({
      resent: true,
      response: { ok: true },
    }),
  );

  it('is given up when the connection breaks repeatedly', async () =>
    expect(steadyFetch(await serverThat(breaks), {})).rejects.toThrow(NoAnswer));

  it('is not sent again after it was aborted', async () =>
    expect(steadyFetch(await serverThat(answers), { signal: AbortSignal.abort() })).rejects.toThrow('aborted'));
});
