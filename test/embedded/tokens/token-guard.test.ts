import { EventEmitter, once } from 'node:events';
import type { Hono } from 'hono';
import pino from 'pino';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { makeApp } from '../../../functions/api/app.ts';
import { type Counters, makeCounters } from '../../../functions/embedded/counters.ts';
import { serveHttp } from '../../../functions/embedded/http/http-server.ts';
import { boundLogins, noteLogins } from '../../../functions/embedded/tokens/token-guard.ts';
import { dependenciesOf } from '../../api/dependencies.ts';
import { openHub } from '../../hub/open-hub.ts';
import { cprOf } from '../../hub/people.ts';
import { exchange, head, rawSocket, statusesIn } from '../http/raw-http.ts';

let seconds: number;
let counters: Counters;
let lines: Record<string, unknown>[];
let app: Hono;
let patient: boolean;

const open = (make: typeof boundLogins) =>
  makeApp({
    ...dependenciesOf(openHub().hub),
    tokens: {
      issuer: {
        issue: async ({ clientId, clientSecret }, _, { patience, admit }) => {
          patient = patience() === 0;
          if (clientSecret !== 'right') return { error: 'invalid_client' };
          const seconds = admit(clientId);
          return seconds > 0 ? { error: 'busy', seconds } : { accessToken: 't', expiresIn: 900, scope: 'operator' };
        },
        jwks: () => ({ keys: [] }),
      },
      guard: make({
        clients: { knows: (id) => id === 'akasse-hk' },
        counters,
        log: pino({ base: undefined }, { write: (line) => lines.push(JSON.parse(line)) }),
        addressOf: (context) => context.env.address,
        now: () => seconds * 1000,
      }),
    },
  });

const ask = (address: string, client_secret = 'wrong', client_id = 'akasse-hk') =>
  app.request(
    '/oauth/token',
    { method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials', client_id, client_secret }) },
    { address, incoming: new EventEmitter() },
  );
const askOften = async (times: number, addressAt: (index: number) => string, secret?: string): Promise<number[]> => {
  const statuses: number[] = [];
  for (let index = 0; index < times; index++) statuses.push((await ask(addressAt(index), secret)).status);
  return statuses;
};
const stranger = (index: number) => `192.0.2.${index}`;

beforeEach(() => {
  [seconds, patient, lines, counters] = [0, true, [], makeCounters()];
  app = open(boundLogins);
});

describe('requests for tokens', () => {
  it('that fail are bounded by address: what is more is told when to ask again, and leaves no line', async () => {
    const statuses = await askOften(150, () => '192.0.2.1');
    expect(new Set(statuses.slice(0, 100))).toEqual(new Set([401]));
    expect(new Set(statuses.slice(100))).toEqual(new Set([429]));
    expect(lines).toHaveLength(100);
    expect(patient).toBe(false);
    const answer = await ask('192.0.2.1');
    const wait = Number(answer.headers.get('Retry-After'));
    expect(wait).toBeGreaterThan(0);
    seconds += wait;
    expect((await ask('192.0.2.1')).status).toBe(401);
    expect(patient).toBe(true);
    expect((await ask('192.0.2.2')).status).toBe(401);
  });

  it('that fail are bounded for all strangers together', async () => {
    const statuses = await askOften(1_000, (index) => `2001:db8:0:${index.toString(16)}::/64`);
    expect(statuses.filter((status) => status === 401)).toHaveLength(500);
    expect(counters.totals().tokenRequestsTurnedAway).toBe(500);
    expect((await ask(stranger(2))).status).toBe(429);
    expect(patient).toBe(false);
  });

  it('with the right secret are let in, whatever others have sent from the same address or from everywhere', async () => {
    await askOften(150, () => '192.0.2.1');
    expect((await ask('192.0.2.1', 'right')).status).toBe(200);
    await askOften(1_000, (index) => `2001:db8:0:${index.toString(16)}::/64`);
    expect((await ask('192.0.2.1', 'right')).status).toBe(200);
    expect((await ask(stranger(2), 'right')).status).toBe(200);
  });

  it('of one client are bounded, and take nothing from another at the same address', async () => {
    const statuses = await askOften(150, stranger, 'right');
    expect(statuses.filter((status) => status === 200)).toHaveLength(100);
    expect(new Set(statuses.slice(100))).toEqual(new Set([429]));
    expect((await ask(stranger(1), 'right', 'akasse-3f')).status).toBe(200);
    seconds += 1;
    expect((await ask(stranger(1), 'right')).status).toBe(200);
  });

  it('are not bounded in a sandbox, where a refused login leaves its line all the same', async () => {
    app = open(noteLogins);
    expect(new Set(await askOften(1_000, () => '127.0.0.1'))).toEqual(new Set([401]));
    expect(lines).toHaveLength(1_000);
  });
});

describe('a refused login', () => {
  it('leaves a line that names the client, where it comes from and how many there were', async () => {
    await ask('192.0.2.1');
    await ask('192.0.2.1', 'right');
    await ask('192.0.2.2');
    expect(lines).toEqual([
      expect.objectContaining({ level: 40, msg: 'login refused', client: 'akasse-hk', address: '192.0.2.1', total: 1 }),
      expect.objectContaining({ client: 'akasse-hk', address: '192.0.2.2', total: 2 }),
    ]);
    expect(counters.totals().loginsRefused).toBe(2);
  });

  it('leaves nothing of a secret, nor of what is no client', async () => {
    for (const id of ['nobody', cprOf(1), 'akasse-hk\nadmin', 'x'.repeat(1_000)]) await ask('192.0.2.1', cprOf(2), id);
    expect(lines.map((line) => Object.keys(line).sort())).toEqual(
      Array(4).fill(['address', 'level', 'msg', 'time', 'total']),
    );
    expect(JSON.stringify(lines)).not.toContain(cprOf(2));
  });
});

describe('a flood of forms that are sent by halves', () => {
  it('costs those that came first their connection, and never who sends a whole form', async () => {
    const server = await serveHttp(
      open((parts) => boundLogins({ ...parts, addressOf: () => '192.0.2.1' })),
      0,
      '127.0.0.1',
      (fault) => {
        throw fault;
      },
    );
    onTestFinished(server.close);
    const form = 'grant_type=client_credentials&client_id=akasse-hk&client_secret=right';
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': form.length };
    const halves = Array.from({ length: 300 }, () => rawSocket(server.origin).resume());
    onTestFinished(() => {
      for (const socket of halves) socket.destroy();
    });
    const first = once(halves[0] as (typeof halves)[number], 'close');
    for (const socket of halves) {
      socket.write(`${head('POST /oauth/token', headers)}grant`);
    }
    await first;
    await expect.poll(() => counters.totals().formsCut).toBe(300 - 256);
    const whole = `${head('POST /oauth/token', { ...headers, Connection: 'close' })}${form}`;
    expect(statusesIn(await exchange(server.origin, whole))).toEqual([200]);
  });
});
