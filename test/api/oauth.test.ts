import type { Hono } from 'hono';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeApp } from '../../functions/api/app.ts';
import { IdentityUnavailable, type TokenIssuer } from '../../functions/api/identity.ts';
import type { TokenGuard } from '../../functions/api/token-guard.ts';
import { sandboxClients } from '../../functions/embedded/clients/sandbox-clients.ts';
import { type SigningKeys, signingKeys } from '../../functions/embedded/tokens/signing-keys.ts';
import { tokenSourceAt } from '../../functions/embedded/tokens/token-source.ts';
import { tokenIssuer } from '../../functions/embedded/tokens/tokens.ts';
import { shippedRegister } from '../../schemas/parties.ts';
import { memoryKeyStore } from '../embedded/tokens/memory-key-store.ts';
import { openHub } from '../hub/open-hub.ts';
import { dependenciesOf, origin, parts } from './dependencies.ts';

const grant = { grant_type: 'client_credentials' };
const credentials = { client_id: 'akasse-hk', client_secret: 'sandbox' };

let keys: SigningKeys;
let app: Hono;
let reported: unknown[];

const appWith = (issuer: TokenIssuer, guard: Partial<TokenGuard> = {}) =>
  makeApp({
    ...dependenciesOf(openHub().hub),
    tokenSource: () => tokenSourceAt(origin, issuer),
    tokens: { issuer, guard: { ...parts.tokens.guard, ...guard } },
    report: (failure) => reported.push(failure),
  });

beforeAll(async () => {
  keys = await signingKeys(memoryKeyStore());
});
beforeEach(() => {
  reported = [];
  app = appWith(
    tokenIssuer({
      keys,
      clients: sandboxClients(shippedRegister),
      clock: { now: () => new Date().toISOString() },
      issuer: () => origin,
    }),
  );
});

const basic = (id: string, secret: string) => ({
  Authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
});
const post = (body: string | ReadableStream, headers: Record<string, string> = {}) =>
  app.request('/oauth/token', {
    method: 'POST',
    body,
    duplex: 'half',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
  } as RequestInit);
const ask = (form: Record<string, string>, headers?: Record<string, string>) =>
  post(new URLSearchParams(form).toString(), headers);

const expectRefusal = async (answer: Response, status: number, code: string, error: string) => {
  expect(answer.status).toBe(status);
  expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  expect(await answer.json()).toEqual({
    type: expect.any(String),
    title: expect.any(String),
    status,
    detail: expect.not.stringMatching(/JSON|CloudEvent|\/docs|batch/),
    code,
    error,
    error_description: expect.stringMatching(/^[\x20-\x21\x23-\x5b\x5d-\x7e]+$/),
  });
};

describe('asking for a token', () => {
  it('gives one to a client that sends its secret in the form', async () => {
    const answer = await ask({ ...grant, ...credentials });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(await answer.json()).toEqual({
      access_token: expect.any(String),
      token_type: 'Bearer',
      expires_in: 900,
      scope: 'messages:write events:read cases:read audit:read',
    });
  });

  it('gives one to a client that sends its secret by HTTP Basic, form-encoded, with its id in the form or not', async () => {
    expect((await ask(grant, basic('akasse-hk', 'sandbox'))).status).toBe(200);
    expect((await ask(grant, basic('akasse%2Dhk', '%73andbox'))).status).toBe(200);
    expect((await ask({ ...grant, client_id: 'akasse-hk' }, basic('akasse-hk', 'sandbox'))).status).toBe(200);
  });

  it('narrows the scope', async () => {
    for (const scope of ['cases:read events:read', ' cases:read  events:read ']) {
      const answer = await ask({ ...grant, ...credentials, scope });
      expect(await answer.json()).toMatchObject({ scope: 'events:read cases:read' });
    }
  });

  it('takes a parameter without a value as left out, and one that it does not know as not there', async () => {
    const answer = await ask({ ...grant, ...credentials, scope: '', audience: 'samspil' });
    expect(await answer.json()).toMatchObject({ scope: 'messages:write events:read cases:read audit:read' });
  });

  it('takes the form with a charset', async () => {
    const headers = { 'Content-Type': 'Application/X-WWW-Form-Urlencoded; charset=UTF-8' };
    expect((await ask({ ...grant, ...credentials }, headers)).status).toBe(200);
  });

  it('gives a token that can be verified with the published keys', async () => {
    const { access_token } = (await (await ask({ ...grant, ...credentials })).json()) as { access_token: string };
    const jwks = (await (await app.request('/.well-known/jwks.json')).json()) as JSONWebKeySet;
    const { payload } = await jwtVerify(access_token, createLocalJWKSet(jwks), { issuer: origin, audience: 'samspil' });
    expect(payload).toMatchObject({ client_id: 'akasse-hk', party: 'akasse-hk' });
  });
});

describe('a request for a token is refused', () => {
  it.each<[string, Record<string, string>, Record<string, string>]>([
    ['with a wrong secret', { ...grant, ...credentials, client_secret: 'guess' }, {}],
    ['with an unknown client', { ...grant, ...credentials, client_id: 'akasse-nobody' }, {}],
    ['without credentials', grant, {}],
    ['without a secret', { ...grant, client_id: 'akasse-hk' }, {}],
    ['with an empty secret', { ...grant, client_id: 'akasse-hk', client_secret: '' }, {}],
    ['with a wrong secret by HTTP Basic', grant, basic('akasse-hk', 'guess')],
    ['with HTTP Basic that is not Base64', grant, { Authorization: 'Basic akasse-hk:sandbox' }],
    ['with HTTP Basic without a colon', grant, { Authorization: 'Basic YWthc3NlLWhr' }],
    ['with HTTP Basic that is wrongly form-encoded', grant, basic('akasse-hk', '%zz')],
    ['with another scheme', grant, { Authorization: 'Bearer sandbox' }],
  ])('%s: invalid_client', async (_, form, headers) => {
    const answer = await ask(form, headers);
    expect(answer.headers.get('WWW-Authenticate')).toBe('Basic realm="samspil", charset="UTF-8"');
    await expectRefusal(answer, 401, 'unauthenticated', 'invalid_client');
  });

  it.each<[string, string, Record<string, string>]>([
    ['without a grant type', 'client_id=akasse-hk&client_secret=sandbox', {}],
    ['with a repeated grant type', 'grant_type=client_credentials&grant_type=client_credentials', {}],
    ['with a repeated unknown parameter', 'grant_type=client_credentials&x=1&x=2', {}],
    ['with no form at all', '', {}],
    [
      'with a secret in two places',
      'grant_type=client_credentials&client_secret=sandbox',
      basic('akasse-hk', 'sandbox'),
    ],
    ['with two client ids', 'grant_type=client_credentials&client_id=akasse-3f', basic('akasse-hk', 'sandbox')],
  ])('%s: invalid_request', async (_, body, headers) => {
    await expectRefusal(await post(body, headers), 400, 'malformed', 'invalid_request');
  });

  it.each(['password', 'authorization_code', 'CLIENT_CREDENTIALS'])('with grant type %s', async (grant_type) => {
    await expectRefusal(await ask({ grant_type, ...credentials }), 400, 'malformed', 'unsupported_grant_type');
  });

  it.each(['operator', 'events:read operator', 'everything'])('with scope %s', async (scope) => {
    const answer = await ask({ ...grant, ...credentials, scope });
    expect(await answer.clone().json()).toMatchObject({ title: 'The client does not have this scope' });
    await expectRefusal(answer, 400, 'malformed', 'invalid_scope');
  });

  it.each(['application/json', 'multipart/form-data; boundary=x', 'text/plain'])('as %s', async (type) => {
    const answer = await ask({ ...grant, ...credentials }, { 'Content-Type': type });
    await expectRefusal(answer, 415, 'unsupported-media-type', 'invalid_request');
  });

  it('over 8 KiB, whether it says how long it is or not', async () => {
    const body = `grant_type=client_credentials&padding=${'x'.repeat(8 * 1024)}`;
    await expectRefusal(await post(body), 413, 'too-large', 'invalid_request');
    const answer = await post(body, { 'Content-Length': String(body.length) });
    await expectRefusal(answer, 413, 'too-large', 'invalid_request');
  });

  it('when it stops half-way or is no UTF-8, and is no failure of the hub', async () => {
    const half = new ReadableStream({
      start(controller) {
        controller.enqueue(Buffer.from('grant_type='));
        controller.error(new Error('aborted'));
      },
    });
    const latin1 = new ReadableStream({
      start(controller) {
        controller.enqueue(Buffer.from('client_id=b\xf8rge', 'latin1'));
        controller.close();
      },
    });
    for (const body of [half, latin1]) await expectRefusal(await post(body), 400, 'malformed', 'invalid_request');
    expect(reported).toEqual([]);
  });

  it('without a word of what was sent', async () => {
    const secret = 'a-secret-of-somebody';
    for (const answer of [
      await ask({ ...grant, client_id: 'akasse-hk', client_secret: secret }),
      await ask(grant, basic('akasse-hk', secret)),
      await ask({ grant_type: secret, client_id: 'akasse-hk', client_secret: secret }),
      await ask({ ...grant, ...credentials, scope: secret }),
    ])
      expect(await answer.text()).not.toContain(secret);
    expect(reported).toEqual([]);
  });

  it('in Danish to who asks for it', async () => {
    const titleOf = async (answer: Response) => ((await answer.json()) as { title: string }).title;
    const danish = await titleOf(await ask(grant, { 'Accept-Language': 'da-DK' }));
    expect(danish).not.toBe(await titleOf(await ask(grant)));
  });

  it('without saying why, when too many have failed from there', async () => {
    const issuer: TokenIssuer = { issue: async () => ({ error: 'invalid_client' }), jwks: () => ({ keys: [] }) };
    app = appWith(issuer, { refused: () => 3 });
    for (const body of [new URLSearchParams({ ...grant, ...credentials }).toString(), 'nonsense', 'x'.repeat(9_000)]) {
      const answer = await post(body);
      expect(answer.headers.get('Retry-After')).toBe('3');
      await expectRefusal(answer, 429, 'rate-limited', 'temporarily_unavailable');
    }
  });

  it('when too many secrets are being compared', async () => {
    app = appWith({ issue: async () => ({ error: 'busy', seconds: 1 }), jwks: () => ({ keys: [] }) });
    const answer = await ask({ ...grant, ...credentials });
    expect(answer.headers.get('Retry-After')).toBe('1');
    await expectRefusal(answer, 429, 'rate-limited', 'temporarily_unavailable');
  });

  it('and not as a wrong secret, while the hub cannot read its clients', async () => {
    app = appWith({ issue: () => Promise.reject(new IdentityUnavailable()), jwks: () => ({ keys: [] }) });
    const answer = await ask({ ...grant, ...credentials });
    expect(answer.headers.get('Retry-After')).toBe('1');
    await expectRefusal(answer, 503, 'unavailable', 'temporarily_unavailable');
    expect(reported).toEqual([]);
  });

  it('with the error of the hub, and not as a wrong secret, when the issuer fails', async () => {
    app = appWith({ issue: () => Promise.reject(new Error('disk')), jwks: () => ({ keys: [] }) });
    expect((await ask({ ...grant, ...credentials })).status).toBe(500);
    expect(reported).toHaveLength(1);
  });
});

describe('the metadata of the authorization server', () => {
  it('says where tokens are given, to whom and how', async () => {
    const answer = await app.request('/.well-known/oauth-authorization-server');
    expect(await answer.json()).toEqual({
      issuer: origin,
      token_endpoint: `${origin}/oauth/token`,
      jwks_uri: `${origin}/.well-known/jwks.json`,
      scopes_supported: ['messages:write', 'events:read', 'cases:read', 'audit:read', 'operator'],
      response_types_supported: [],
      grant_types_supported: ['client_credentials'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    });
  });

  it('has the public part of the keys alone', async () => {
    const answer = await app.request('/.well-known/jwks.json');
    expect(await answer.json()).toEqual({ keys: [keys.publicJwk] });
    expect(keys.publicJwk).not.toHaveProperty('d');
  });
});
