import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { limits } from '../../../schemas/limits.ts';
import { batch, connect, ndjson, type Party, request, single } from '../../e2e/client.ts';
import { exited, type HubProcess, startHubProcess, temporaryDirectory } from '../hub-process.ts';
import { chunk, exchange, head, rawSocket, statusesIn } from './raw-http.ts';

let hub: HubProcess;
let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
let akasse: Party;

beforeAll(async () => {
  directory = await temporaryDirectory();
  hub = await startHubProcess(['--data', directory.path]);
  akasse = await connect({ origin: hub.origin, credentialsOf: (id) => ({ id, secret: 'sandbox' }) }, 'akasse-hk');
});
afterAll(async () => {
  hub.child.kill('SIGTERM');
  expect(await exited(hub.child)).toBe(0);
  await directory.remove();
});
afterEach(async () => {
  expect((await request({ origin: hub.origin, credentialsOf: () => ({ id: '', secret: '' }) }, '/health')).status).toBe(
    200,
  );
  expect(hub.stderr()).not.toMatch(/"level":[56]0/);
});

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
const chunked = { 'Transfer-Encoding': 'chunked' };
const messages = (type: string) => ({ ...akasse.authorization, 'Content-Type': type });
const close = { Connection: 'close' };
const health = head('GET /health', close);

describe('a body of undeclared length', () => {
  const large = (bytes: number) => chunk('x'.repeat(1_000)).repeat(Math.ceil(bytes / 1_000));

  it('that exceeds its limit is answered 413, and its connection stays open', async () => {
    const token = `${head('POST /oauth/token', { ...form, ...chunked })}${large(9_000)}0\r\n\r\n`;
    expect(statusesIn(await exchange(hub.origin, token + health))).toEqual([413, 200]);
    for (const [type, bytes] of [
      [single, limits.messageBytes + 1],
      [batch, limits.batchBytes + 1],
      [ndjson, limits.batchBytes + 1],
    ] as const) {
      const sent = `${head('POST /messages', { ...messages(type), ...chunked })}${large(bytes)}0\r\n\r\n`;
      expect(statusesIn(await exchange(hub.origin, sent + health))).toEqual([413, 200]);
    }
  });

  it('that never ends is answered 413 while it continues', async () => {
    const socket = rawSocket(hub.origin);
    socket.write(head('POST /oauth/token', { ...form, ...chunked }));
    const answered = once(socket, 'data');
    socket.write(large(9_000));
    expect(statusesIn(String(await answered))).toEqual([413]);
    for (let times = 0; times < 10; times++) socket.write(large(9_000));
    socket.resetAndDestroy();
  });

  it('is read like one of declared length', async () => {
    const body = 'grant_type=client_credentials&client_id=akasse-hk&client_secret=sandbox';
    const sent = `${head('POST /oauth/token', { ...form, ...chunked, ...close })}${chunk(body.slice(0, 20))}${chunk(body.slice(20))}0\r\n\r\n`;
    expect(statusesIn(await exchange(hub.origin, sent))).toEqual([200]);
  });

  it.each([
    ['an invalid chunk size', 'zz\r\n'],
    ['a negative chunk size', '-1\r\n'],
    ['a chunk size beyond all bounds', `${'f'.repeat(17)}\r\n`],
    ['a chunk longer than its size', '1\r\nxxxx\r\n'],
    ['an oversized chunk extension', `1;${'x'.repeat(20_000)}`],
  ])('with %s is rejected', async (_, wrong) => {
    for (const path of ['/oauth/token', '/messages', '/nowhere']) {
      const headers = path === '/messages' ? messages(single) : form;
      const received = await exchange(
        hub.origin,
        `${head(`POST ${path}`, { ...headers, ...chunked })}${chunk('a')}${wrong}`,
      );
      expect(statusesIn(received).at(-1)).toBeGreaterThanOrEqual(400);
    }
  });
});

describe('a client that disconnects', () => {
  const leave = async (sent: string, afterMilliseconds: number, how: 'destroy' | 'resetAndDestroy') => {
    const socket = rawSocket(hub.origin);
    await once(socket, 'connect');
    await new Promise((resolve) => socket.write(sent, resolve));
    await pause(afterMilliseconds);
    socket[how]();
  };

  it.each([
    [
      'half-way through a declared body',
      () => `${head('POST /messages', { ...messages(batch), 'Content-Length': 9 })}[`,
    ],
    ['half-way through a chunk', () => `${head('POST /messages', { ...messages(batch), ...chunked })}ff\r\n[`],
    [
      'while its body is too large',
      () => `${head('POST /oauth/token', { ...form, ...chunked })}${chunk('x'.repeat(9_000))}`,
    ],
    ['while it waits for events', () => head('GET /events?after=0&wait=60', akasse.reader)],
    ['while it is answered a page', () => head('GET /docs').repeat(50)],
    ['while it asks for a tunnel', () => head('CONNECT hub:443')],
    ['while it asks to upgrade', () => head('GET /health', { Connection: 'Upgrade', Upgrade: 'websocket' })],
    ['after nonsense', () => 'NONSENSE\r\n\r\n'],
  ])('%s leaves the hub healthy', async (_, sent) => {
    for (const how of ['destroy', 'resetAndDestroy'] as const)
      for (const milliseconds of [0, 5, 50])
        await Promise.all(Array.from({ length: 10 }, () => leave(sent(), milliseconds, how)));
  });
});

describe('a body that makes no progress', { timeout: 60_000 }, () => {
  const declared = () => head('POST /messages', { ...messages(batch), 'Content-Length': limits.batchBytes });

  it('is given up, answered 408, and its connection closed', async () => {
    expect(statusesIn(await exchange(hub.origin, `${declared()}[`))).toEqual([408]);
  });

  it('is also given up when it arrives a byte at a time', async () => {
    const socket = rawSocket(hub.origin);
    socket.write(declared());
    const drip = setInterval(() => socket.write(' '), 500);
    const [answer] = await once(socket, 'data');
    clearInterval(drip);
    expect(statusesIn(String(answer))).toEqual([408]);
    await once(socket.resume(), 'close');
  });

  it('may take its time as long as it grows', async () => {
    const socket = rawSocket(hub.origin);
    const half = ' '.repeat(limits.bodyProgressBytes);
    socket.write(head('POST /messages', { ...messages(batch), ...close, 'Content-Length': 4 * half.length + 2 }));
    socket.write('[');
    for (let times = 0; times < 4; times++) {
      await pause((limits.bodyProgressSeconds * 1000) / 2);
      socket.write(half);
    }
    socket.write(']');
    expect(statusesIn(String(await once(socket, 'data')))).toEqual([200]);
  });
});
