import fc from 'fast-check';
import { decodeJwt, decodeProtectedHeader, exportJWK, exportSPKI, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Authenticator, Bounds, TokenIssuer } from '../../../functions/api/identity.ts';
import type { Client, ClientDirectory } from '../../../functions/embedded/clients/clients.ts';
import { type SigningKeys, signingKeys, withNewSigningKey } from '../../../functions/embedded/tokens/signing-keys.ts';
import { tokenAuthenticator, tokenIssuer } from '../../../functions/embedded/tokens/tokens.ts';
import { memoryKeyStore } from './memory-key-store.ts';

const origin = 'http://127.0.0.1:4870';
const start = Date.parse('2012-11-16T10:05:00Z');
const hk: Client = { id: 'akasse-hk', versions: ['1'], role: 'party', party: 'akasse-hk' };
const operator: Client = { id: 'operator', versions: ['1'], role: 'operator' };
const secret = 'a-secret';

let keys: SigningKeys;
let clients: Map<string, Client>;
let seconds: number;
let issuer: TokenIssuer;
let authenticator: Authenticator;

const directory: ClientDirectory = {
  check: () => {},
  find: (id) => clients.get(id),
  knows: (id) => clients.has(id),
  verify: async (id, given) => {
    const client = clients.get(id);
    return client && given === secret ? { ...client, version: client.versions[0] ?? '' } : undefined;
  },
};
const unbounded: Bounds = { patience: () => 0, admit: () => 0 };
const clock = { now: () => new Date(start + seconds * 1000).toISOString() };

const tokenOf = async (clientId: string, scope?: string): Promise<string> => {
  const issued = await issuer.issue({ clientId, clientSecret: secret }, scope, unbounded);
  if ('error' in issued) throw new Error(issued.error);
  return issued.accessToken;
};
const callerWith = (token: string) => authenticator.authenticate(`Bearer ${token}`);

beforeEach(async () => {
  keys = await signingKeys(memoryKeyStore());
  clients = new Map([hk, operator].map((client) => [client.id, client]));
  seconds = 0;
  const parts = { keys, clients: directory, clock, issuer: () => origin };
  issuer = tokenIssuer(parts);
  authenticator = tokenAuthenticator(parts);
});

describe('issuing a token', () => {
  it('gives a party fifteen minutes and every scope of its role', async () => {
    expect(await issuer.issue({ clientId: 'akasse-hk', clientSecret: secret }, undefined, unbounded)).toEqual({
      accessToken: expect.any(String),
      expiresIn: 900,
      scope: 'messages:write events:read cases:read audit:read',
    });
  });

  it('says in the token who it is for, where it is valid and until when', async () => {
    const token = await tokenOf('akasse-hk', 'events:read');
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'ES256', typ: 'JWT', kid: keys.kid });
    expect(decodeJwt(token)).toEqual({
      iss: origin,
      aud: 'samspil',
      sub: 'akasse-hk',
      client_id: 'akasse-hk',
      client_version: '1',
      party: 'akasse-hk',
      scope: 'events:read',
      iat: start / 1000,
      exp: start / 1000 + 900,
    });
  });

  it('gives the operator the scope operator, no party and no case data', async () => {
    const claims = decodeJwt(await tokenOf('operator'));
    expect(claims.scope).toBe('operator');
    expect(claims).not.toHaveProperty('party');
  });

  it.each([
    ['a wrong secret', 'akasse-hk', 'guess'],
    ['an unknown client', 'akasse-nobody', secret],
  ])('answers invalid_client to %s', async (_, clientId, clientSecret) => {
    expect(await issuer.issue({ clientId, clientSecret }, undefined, unbounded)).toEqual({ error: 'invalid_client' });
  });

  it.each([
    ['a scope of another role', 'events:read operator'],
    ['an unknown scope', 'everything'],
    ['an empty scope', ''],
    ['scopes apart by two spaces', 'events:read  cases:read'],
  ])('answers invalid_scope to %s', async (_, scope) => {
    expect(await issuer.issue({ clientId: 'akasse-hk', clientSecret: secret }, scope, unbounded)).toEqual({
      error: 'invalid_scope',
    });
  });

  it('publishes the key that tokens are verified with', () => {
    expect(issuer.jwks()).toEqual({ keys: [keys.publicJwk] });
  });
});

describe('authenticating', () => {
  it('tells which party is calling, and for what', async () => {
    expect(await callerWith(await tokenOf('akasse-hk', 'events:read'))).toEqual({
      role: 'party',
      client: 'akasse-hk',
      party: 'akasse-hk',
      scopes: ['events:read'],
    });
  });

  it('tells that the operator is calling', async () => {
    expect(await callerWith(await tokenOf('operator'))).toEqual({
      role: 'operator',
      client: 'operator',
      scopes: ['operator'],
    });
  });

  it('takes the scheme in any case', async () => {
    expect(await authenticator.authenticate(`bearer ${await tokenOf('akasse-hk')}`)).toBeDefined();
  });

  it('takes a token in its last second and not after it, verified before or not', async () => {
    const [known, fresh] = [await tokenOf('akasse-hk'), await tokenOf('akasse-hk', 'events:read')];
    seconds = 899;
    expect(await callerWith(known)).toBeDefined();
    seconds = 900;
    expect(await callerWith(known)).toBeUndefined();
    expect(await callerWith(fresh)).toBeUndefined();
  });

  it('refuses a client that is removed, at once', async () => {
    const token = await tokenOf('akasse-hk');
    expect(await callerWith(token)).toBeDefined();
    clients.delete('akasse-hk');
    expect(await callerWith(token)).toBeUndefined();
  });

  it('refuses a token once the secret that it was given for has ended', async () => {
    const token = await tokenOf('akasse-hk');
    clients.set('akasse-hk', { ...hk, versions: ['2', '1'] });
    expect(await callerWith(token)).toBeDefined();
    clients.set('akasse-hk', { ...hk, versions: ['2'] });
    expect(await callerWith(token)).toBeUndefined();
    expect(await callerWith(await tokenOf('akasse-hk'))).toBeDefined();
  });

  it('refuses what is no bearer token', async () => {
    const token = await tokenOf('akasse-hk');
    const headers = [undefined, '', 'Bearer', 'Bearer ', token, `Basic ${token}`, `Bearer ${token} ${token}`];
    for (const header of headers) expect(await authenticator.authenticate(header)).toBeUndefined();
  });

  it('answers any header without a crash', async () => {
    const part = fc.base64String().map((text) => text.replace(/[+/=]/g, '_'));
    const header = fc.oneof(
      fc.string(),
      fc.tuple(part, part, part).map((parts) => `Bearer ${parts.join('.')}`),
      fc.tuple(fc.jsonValue(), fc.jsonValue()).map((parts) => {
        const [head, body] = parts.map((json) => Buffer.from(JSON.stringify(json)).toString('base64url'));
        return `Bearer ${head}.${body}.AAAA`;
      }),
    );
    await fc.assert(fc.asyncProperty(header, async (text) => (await authenticator.authenticate(text)) === undefined));
  });
});

describe('a forged token', () => {
  const claims = (): JWTPayload => ({
    iss: origin,
    aud: 'samspil',
    sub: 'akasse-hk',
    client_id: 'akasse-hk',
    client_version: '1',
    party: 'akasse-hk',
    scope: 'events:read',
    iat: start / 1000,
    exp: start / 1000 + 900,
  });
  const signed = (payload: JWTPayload, { privateKey } = keys) =>
    new SignJWT(payload).setProtectedHeader({ alg: 'ES256', kid: keys.kid }).sign(privateKey);
  const without = (claim: string) => Object.fromEntries(Object.entries(claims()).filter(([name]) => name !== claim));

  it('is told apart by what is wrong with it alone', async () => {
    expect(await callerWith(await signed(claims()))).toBeDefined();
  });

  it('is refused when it is signed with another key', async () => {
    expect(await callerWith(await signed(claims(), await signingKeys(memoryKeyStore())))).toBeUndefined();
  });

  it('is refused when it is not signed', async () => {
    expect(await callerWith(new UnsecuredJWT(claims()).encode())).toBeUndefined();
  });

  it('is refused when the public key serves as the secret of an HMAC', async () => {
    const jwk = await exportJWK(keys.publicKey);
    for (const published of [await exportSPKI(keys.publicKey), JSON.stringify(jwk), String(jwk.x)]) {
      const token = await new SignJWT(claims())
        .setProtectedHeader({ alg: 'HS256', kid: keys.kid })
        .sign(new TextEncoder().encode(published));
      expect(await callerWith(token)).toBeUndefined();
    }
  });

  it('is refused when its payload was changed', async () => {
    const [head, , signature] = (await tokenOf('akasse-hk')).split('.');
    const body = Buffer.from(JSON.stringify({ ...claims(), client_id: 'operator' })).toString('base64url');
    expect(await callerWith([head, body, signature].join('.'))).toBeUndefined();
  });

  it.each([
    ['of another issuer', { iss: 'http://127.0.0.1:4871' }],
    ['for another audience', { aud: 'another-hub' }],
    ['that has expired', { exp: start / 1000 - 1 }],
    ['that is not valid yet', { nbf: start / 1000 + 60 }],
    ['of an unknown client', { client_id: 'akasse-nobody' }],
    ['whose claims are of another type', { scope: ['events:read'] }],
  ])('is refused when it is one %s', async (_, change) => {
    expect(await callerWith(await signed({ ...claims(), ...change }))).toBeUndefined();
  });

  it.each(['iss', 'aud', 'exp', 'client_id', 'client_version', 'scope'])('is refused without %s', async (claim) => {
    expect(await callerWith(await signed(without(claim)))).toBeUndefined();
  });

  it('has no scope that its role has not', async () => {
    const token = await signed({ ...claims(), scope: 'operator events:read' });
    expect(await callerWith(token)).toMatchObject({ scopes: ['events:read'] });
  });
});

describe('after the signing key was exchanged', () => {
  /** Twelve minutes before, a token was issued by the key that is retired now. */
  const rotate = async () => {
    const store = memoryKeyStore();
    const before = await signingKeys(store);
    const parts = { clients: directory, clock, issuer: () => origin };
    issuer = tokenIssuer({ ...parts, keys: before });
    const token = await tokenOf('akasse-hk');
    seconds = 12 * 60;
    store.save(await withNewSigningKey(store.load(), clock.now()));
    keys = await signingKeys(store);
    issuer = tokenIssuer({ ...parts, keys });
    authenticator = tokenAuthenticator({ ...parts, keys });
    return { before, token };
  };

  it('a token of the retired key is good until it runs out, and one of the new key beside it', async () => {
    const { token } = await rotate();
    const next = await tokenOf('akasse-hk');
    expect(decodeProtectedHeader(next).kid).not.toBe(decodeProtectedHeader(token).kid);
    expect([await callerWith(token), await callerWith(next)]).toMatchObject([
      { party: 'akasse-hk' },
      { party: 'akasse-hk' },
    ]);
    seconds = 15 * 60;
    expect(await callerWith(token)).toBeUndefined();
    expect(await callerWith(next)).toBeDefined();
  });

  it('the retired key is published until its tokens have run out', async () => {
    const { before } = await rotate();
    expect(issuer.jwks()).toEqual({ keys: [keys.publicJwk, before.publicJwk] });
    seconds = (12 + 15) * 60;
    expect(issuer.jwks()).toEqual({ keys: [keys.publicJwk] });
  });

  it('the retired key verifies nothing longer than that, whatever a token says and whether it was seen before', async () => {
    const { before } = await rotate();
    const forged = await new SignJWT({ ...decodeJwt(await tokenOf('akasse-hk')), exp: start / 1000 + 24 * 3600 })
      .setProtectedHeader({ alg: 'ES256', kid: before.kid })
      .sign(before.privateKey);
    expect(await callerWith(forged)).toBeDefined();
    seconds = (12 + 15) * 60;
    expect(await callerWith(forged)).toBeUndefined();
    authenticator = tokenAuthenticator({ keys, clients: directory, clock, issuer: () => origin });
    expect(await callerWith(forged)).toBeUndefined();
  });
});
