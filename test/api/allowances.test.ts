import { describe, expect, it } from 'vitest';
import { makeApp } from '../../functions/api/app.ts';
import { type Allowance, type Allowances, allowance, unlimited } from '../../functions/api/rate-limit.ts';
import { Problem } from '../../schemas/problem.ts';
import { spellOpened } from '../core/messages.ts';
import { openHub } from '../hub/open-hub.ts';
import { openapi } from '../openapi.ts';
import { dependenciesOf } from './dependencies.ts';

type Operation = { security?: readonly unknown[]; responses: Record<string, unknown> };

/** Every call of the contract that needs authentication, except the sandbox calls. */
const authenticated = Object.entries(openapi('https://samspil.example').paths ?? {})
  .filter(([path]) => !path.startsWith('/sandbox/'))
  .flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({ method, path, operation })),
  )
  .filter(({ operation }) => (operation.security ?? []).length > 0)
  .map(({ method, path, operation }) => ({ call: `${method.toUpperCase()} ${path}`, operation }));

const exhausted: Allowance = { take: () => 7, settle: () => {} };
const open = (allowances: Allowances) => makeApp({ ...dependenciesOf(openHub().hub), allowances, longestWait: 0 });

const unread = () => {
  throw new Error('the body was requested');
};

describe('a party that has used up its allowance', () => {
  const allowances = Object.fromEntries(Object.keys(unlimited).map((name) => [name, exhausted])) as Allowances;

  it('is checked on every call that needs a token', () =>
    expect(authenticated.map(({ call }) => call)).toEqual(
      expect.arrayContaining(['POST /messages', 'GET /messages/{id}', 'GET /events', 'POST /cases/lookup']),
    ));

  it.each(authenticated)('learns when to try again before its body is read: $call', async ({ call, operation }) => {
    const [method = '', path = ''] = call.split(' ');
    const request = new Request(`https://samspil.example${path.replace(/\{\w+\}/, 'x')}`, { method });
    Object.defineProperty(request, 'body', { get: unread });
    for (const read of ['text', 'json', 'arrayBuffer', 'blob', 'formData'])
      Object.defineProperty(request, read, { value: unread });
    const answer = await open(allowances).request(request);
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, '7']);
    expect(Problem.parse(await answer.json()).code).toBe('rate-limited');
    expect(operation.responses).toHaveProperty('429');
  });
});

describe('the message allowance', () => {
  const noted = () => {
    const taken: number[] = [];
    const messages: Allowance = {
      take: (_, count = 1) => {
        taken.push(count);
        return 0;
      },
      settle: (_, difference) => taken.push(difference),
    };
    return { taken, app: open({ ...unlimited, messages }) };
  };
  const send = (app: ReturnType<typeof open>, type: string, body: string, headers: Record<string, string> = {}) =>
    app.request('/messages', { method: 'POST', body, headers: { 'Content-Type': type, ...headers } });
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);

  it('charges one for one message', async () => {
    const { app, taken } = noted();
    await send(app, 'application/cloudevents+json', JSON.stringify(spellOpened()));
    expect([taken[0], sum(taken)]).toEqual([1, 1]);
  });

  it('charges one for every eight kilobytes of a message', async () => {
    for (const [type, body] of [
      ['application/cloudevents+json', JSON.stringify({ id: 'x'.repeat(200_000) })],
      ['application/cloudevents-batch+json', JSON.stringify([{ id: 'x'.repeat(200_000) }])],
      ['application/x-ndjson', JSON.stringify({ id: 'x'.repeat(200_000) })],
    ] as const) {
      const { app, taken } = noted();
      await send(app, type, body);
      expect([type, sum(taken)]).toEqual([type, 25]);
    }
  });

  it.each([
    ['declared', (body: string) => ({ 'Content-Length': String(body.length) })],
    ['undeclared', () => ({})],
  ])('charges exactly what a batch of %s length had, and something before it is read', async (_, headers) => {
    for (const count of [0, 1, 3, 1_000]) {
      const { app, taken } = noted();
      const body = JSON.stringify(Array(count).fill({ id: 'x' }));
      expect((await send(app, 'application/cloudevents-batch+json', body, headers(body))).status).toBe(200);
      expect(taken[0]).toBeGreaterThan(0);
      expect(sum(taken)).toBe(Math.max(count, 1));
    }
  });

  it('admits a batch that has waited as long as it was asked to', async () => {
    let now = 0;
    const app = open({ ...unlimited, messages: allowance({ perSecond: 200, burst: 1_000 }, () => now) });
    const body = JSON.stringify(Array(1_000).fill({ id: 'x'.repeat(600) }));
    const sent = () => send(app, 'application/cloudevents-batch+json', body, { 'Content-Length': String(body.length) });
    for (let batch = 0; batch < 5; batch++) {
      expect((await sent()).status).toBe(200);
      const refused = await sent();
      expect(refused.status).toBe(429);
      now += Number(refused.headers.get('Retry-After')) * 1000;
    }
  });

  it('charges as if a large batch were full when it was read in vain', async () => {
    const { app, taken } = noted();
    const body = ' '.repeat(1_000_000);
    const answer = await send(app, 'application/cloudevents-batch+json', body, { 'Content-Length': '1000000' });
    expect([answer.status, sum(taken)]).toEqual([400, 500]);
  });
});
