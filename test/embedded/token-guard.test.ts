import { Hono } from 'hono';
import pino from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { oauthRoutes } from '../../functions/api/oauth.ts';
import { handleErrors } from '../../functions/api/problem.ts';
import { type Counters, makeCounters } from '../../functions/embedded/counters.ts';
import { boundLogins, noteLogins } from '../../functions/embedded/token-guard.ts';
import { cprOf } from '../hub/people.ts';

let seconds: number;
let counters: Counters;
let lines: Record<string, unknown>[];
let app: Hono;
let issued: number;

const open = (make: typeof boundLogins) =>
  new Hono()
    .onError(
      handleErrors(({ cause }) => {
        throw cause;
      }),
    )
    .route(
      '/',
      oauthRoutes({
        origin: () => 'https://samspil.example',
        issuer: {
          issue: async ({ clientSecret }) => {
            issued += 1;
            return clientSecret === 'right'
              ? { accessToken: 't', expiresIn: 900, scope: 'operator' }
              : { error: 'invalid_client' };
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
      }),
    );

const ask = (address: string, client_secret = 'wrong', client_id = 'akasse-hk') =>
  app.request(
    '/oauth/token',
    { method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials', client_id, client_secret }) },
    { address },
  );
const askOften = async (times: number, addressAt: (index: number) => string, secret?: string): Promise<number[]> => {
  const statuses: number[] = [];
  for (let index = 0; index < times; index++) statuses.push((await ask(addressAt(index), secret)).status);
  return statuses;
};
const stranger = (index: number) => `192.0.2.${index}`;

beforeEach(() => {
  [seconds, issued, lines, counters] = [0, 0, [], makeCounters()];
  app = open(boundLogins);
});

describe('requests for tokens', () => {
  it('are bounded by address: what is more is told when to ask again, and is not looked at', async () => {
    const statuses = await askOften(150, () => '192.0.2.1');
    expect(new Set(statuses.slice(0, 100))).toEqual(new Set([401]));
    expect(new Set(statuses.slice(100))).toEqual(new Set([429]));
    expect(issued).toBe(100);
    const answer = await ask('192.0.2.1', 'right');
    const wait = Number(answer.headers.get('Retry-After'));
    expect(wait).toBeGreaterThan(0);
    seconds += wait;
    expect((await ask('192.0.2.1', 'right')).status).toBe(200);
    expect((await ask('192.0.2.2')).status).toBe(401);
  });

  it('of strangers are bounded in all, and take nothing from an address that has had a token', async () => {
    expect((await ask('198.51.100.1', 'right')).status).toBe(200);
    const statuses = await askOften(1_000, (index) => `2001:db8:0:${index.toString(16)}::/64`);
    expect(statuses.filter((status) => status === 401)).toHaveLength(499);
    expect((await ask(stranger(2), 'right')).status).toBe(429);
    expect((await ask('198.51.100.1', 'right')).status).toBe(200);
    expect(counters.totals().tokenRequestsTurnedAway).toBe(502);
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
