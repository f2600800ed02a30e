import { describe, expect, it } from 'vitest';
import { unlimited } from '../../../functions/api/rate-limit.ts';
import { gatewayAuthenticator } from '../../../functions/aws/api/gateway-authenticator.ts';
import { makeHandler } from '../../../functions/aws/api/handler.ts';
import type { RegisteredClient } from '../../../functions/aws/dynamodb/directory.ts';
import type { Ports } from '../../../functions/hub/ports/index.ts';
import { openHub } from '../../hub/open-hub.ts';
import { cprOf } from '../../hub/people.ts';
import { call } from './call.ts';
import { logged } from './logged.ts';

type Request = { method: string; path: string; query?: string; headers?: Record<string, string>; body?: string };
type Claims = { client_id: string; scope?: string; exp?: string };

/** As the gateway passes it on: a string. */
const expiry = String(Date.parse('2012-11-05T12:00:00Z') / 1000);

/** What an HTTP API passes on: payload format 2.0, with the claims of the token that it verified. */
const eventOf = ({ method, path, query = '', headers = {}, body }: Request, claims?: Claims) => ({
  version: '2.0',
  routeKey: `${method} ${path}`,
  rawPath: path,
  rawQueryString: query,
  headers,
  ...(body !== undefined && { body }),
  isBase64Encoded: false,
  requestContext: {
    accountId: '000000000000',
    apiId: 'api',
    domainName: 'api.example',
    domainPrefix: 'api',
    requestId: 'r',
    routeKey: `${method} ${path}`,
    stage: '$default',
    time: '',
    timeEpoch: 0,
    http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
    ...(claims && { authorizer: { jwt: { claims: { exp: expiry, ...claims }, scopes: null } } }),
  },
});

const reading: Request = { method: 'GET', path: '/events', headers: { 'samspil-actor': 'sagsbehandler-17' } };
const sending: Request = {
  method: 'POST',
  path: '/messages',
  headers: { 'content-type': 'application/cloudevents+json' },
  body: '{}',
};

const body = { cpr: cprOf(1) };
const asking: Request = {
  method: 'POST',
  path: '/cases/lookup',
  headers: { ...reading.headers, 'samspil-purpose': 'test', 'content-type': 'application/json' },
  body: JSON.stringify(body),
};
const failing = (carried: object): Ports['citizens'] => ({
  find: () => Promise.reject(Object.assign(new Error('refused'), carried)),
  introduce: async () => 'case-1',
});

describe('the HTTP app behind the gateway', () => {
  const log = logged();
  const open = (adapt?: (ports: Ports) => Partial<Ports>) => {
    const clients = new Map<string, RegisteredClient>([
      ['hk', { role: 'party', party: 'akasse-hk' }],
      ['boss', { role: 'operator' }],
    ]);
    const time = { now: '2012-11-05T11:00:00.000Z' };
    const handler = makeHandler({
      hub: openHub(adapt).hub,
      authenticator: gatewayAuthenticator({ client: async (id) => clients.get(id) }, { now: () => time.now }),
      allowances: unlimited,
      longestWait: 10,
      issuer: 'https://pool.example',
      tokenEndpoint: 'https://tokens.example/oauth2/token',
      seeVitals: async () => ({ failing: [] }),
    });
    const answer = async (request: Request, claims?: Claims): Promise<{ status: number; code?: string }> => {
      const { statusCode, body } = (await call(handler, eventOf(request, claims))) as {
        statusCode: number;
        body: string;
      };
      return { status: statusCode, code: JSON.parse(body).code };
    };
    return { answer, clients, time };
  };

  it('responds 401 without claims, whatever the headers say', async () => {
    const { answer } = open();
    const forged = { ...reading, headers: { ...reading.headers, authorization: 'Bearer abc', client_id: 'hk' } };
    expect(await answer(forged)).toEqual({ status: 401, code: 'unauthenticated' });
    expect((await answer({ method: 'GET', path: '/health' })).status).toBe(200);
  });

  it('locks a client out from the first call after its removal from the directory', async () => {
    const { answer, clients } = open();
    expect((await answer(reading, { client_id: 'hk' })).status).toBe(200);
    clients.delete('hk');
    expect(await answer(reading, { client_id: 'hk' })).toEqual({ status: 401, code: 'unauthenticated' });
  });

  it('locks a client out when its token expires, even though the gateway admitted the call', async () => {
    const { answer, time } = open();
    time.now = '2012-11-05T11:59:59.999Z';
    expect((await answer(reading, { client_id: 'hk' })).status).toBe(200);
    time.now = '2012-11-05T12:00:00.000Z';
    expect(await answer(reading, { client_id: 'hk' })).toEqual({ status: 401, code: 'unauthenticated' });
  });

  describe('gives a waiting reader nothing more', () => {
    const openWaiting = () => {
      let whenItWaits = () => {};
      const opened = open(({ feeds }) => ({
        feeds: {
          ...feeds,
          grown: async () => whenItWaits(),
        },
      }));
      return {
        ...opened,
        waiting: { ...reading, query: 'wait=10' },
        onWait: (then: () => void) => {
          whenItWaits = then;
        },
      };
    };

    it('when its client is removed meanwhile', async () => {
      const { answer, clients, waiting, onWait } = openWaiting();
      onWait(() => clients.delete('hk'));
      expect(await answer(waiting, { client_id: 'hk' })).toEqual({ status: 401, code: 'unauthenticated' });
    });

    it('when its client is reassigned to another party', async () => {
      const { answer, clients, waiting, onWait } = openWaiting();
      onWait(() => clients.set('hk', { role: 'party', party: 'akasse-3f' }));
      expect(await answer(waiting, { client_id: 'hk' })).toEqual({ status: 401, code: 'unauthenticated' });
    });

    it('when its token expires', async () => {
      const { answer, time, waiting, onWait } = openWaiting();
      onWait(() => {
        time.now = '2012-11-05T12:00:00.000Z';
      });
      expect(await answer(waiting, { client_id: 'hk' })).toEqual({ status: 401, code: 'unauthenticated' });
    });
  });

  it.each<[what: string, request: Request, claims: Claims, status: number]>([
    ['a token without scopes: its role’s', sending, { client_id: 'hk' }, 400],
    ['a token of another resource: its role’s', sending, { client_id: 'hk', scope: 'openid' }, 400],
    ['the requested scope', reading, { client_id: 'hk', scope: 'samspil/events:read' }, 200],
    ['another scope', sending, { client_id: 'hk', scope: 'samspil/events:read' }, 403],
    ['a scope that the role lacks', reading, { client_id: 'hk', scope: 'samspil/operator' }, 403],
    ['the operator', reading, { client_id: 'boss' }, 403],
  ])('enforces its scopes %s', async (_, request, claims, status) => {
    expect((await open().answer(request, claims)).status).toBe(status);
  });

  it.each([
    'bjørn.sø',
    Buffer.from('bjørn.sø').toString('latin1'),
    'bj%C3%B8rn.s%C3%B8',
    'kim@kommune.dk',
    'KOMMUNE\\kim',
  ])('recognises the reader in any form of a header: %s', async (actor) => {
    const request = { ...reading, headers: { 'samspil-actor': actor } };
    expect((await open().answer(request, { client_id: 'hk' })).status).toBe(200);
  });

  it('logs the trace that a request belongs to, and nothing else sent in its place', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    for (const trace of [traceparent, `00-${cprOf(1)}`]) {
      const { answer } = open(() => ({ citizens: failing({}) }));
      await answer({ ...asking, headers: { ...asking.headers, traceparent: trace } }, { client_id: 'hk' });
    }
    const traces = log.lines().filter(({ level }) => level === 'ERROR');
    expect(traces.map((line) => line.traceparent)).toEqual([traceparent, undefined]);
  });

  it('logs a failure without the data that the storage was handling', async () => {
    const { answer } = open(() => ({ citizens: failing({ Item: body, cause: { Item: body } }) }));
    expect(await answer(asking, { client_id: 'hk' })).toEqual({ status: 500, code: 'internal' });
    expect(log.lines()).toContainEqual(
      expect.objectContaining({ level: 'ERROR', error: expect.objectContaining({ message: 'refused' }) }),
    );
  });
});
