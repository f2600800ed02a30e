import { exportJWK, generateKeyPair } from 'jose';
import { describe, expect, it } from 'vitest';
import { signingKeys, withNewSigningKey } from '../../../functions/embedded/tokens/signing-keys.ts';
import { memoryKeyStore } from './memory-key-store.ts';

describe('the signing keys', () => {
  it('are made at the first start and are the same at the next', async () => {
    const store = memoryKeyStore();
    const first = await signingKeys(store);
    expect((await signingKeys(store)).publicJwk).toEqual(first.publicJwk);
  });

  it('differ from one hub to another', async () => {
    const [one, other] = await Promise.all([signingKeys(memoryKeyStore()), signingKeys(memoryKeyStore())]);
    expect(one.kid).not.toBe(other.kid);
  });

  it('are published without the private part', async () => {
    const { kid, publicJwk } = await signingKeys(memoryKeyStore());
    expect(publicJwk).toEqual({
      kty: 'EC',
      crv: 'P-256',
      x: expect.any(String),
      y: expect.any(String),
      kid,
      alg: 'ES256',
      use: 'sig',
    });
  });

  it('end the start when what is kept is damaged', async () => {
    const store = memoryKeyStore();
    store.save('{"kty":"EC"}');
    await expect(signingKeys(store)).rejects.toThrow();
  });

  it('are read as they were kept before keys were exchanged', async () => {
    const store = memoryKeyStore();
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const { kty, crv, x, y, d } = await exportJWK(privateKey);
    store.save(JSON.stringify({ kty, crv, x, y, d }));
    const { publicJwk, retired } = await signingKeys(store);
    expect(publicJwk).toMatchObject({ x, y });
    expect(retired).toEqual([]);
  });

  it('keep nothing of a retired key that could sign, and nothing at all of one whose tokens have run out', async () => {
    const store = memoryKeyStore();
    const first = await signingKeys(store);
    store.save(await withNewSigningKey(store.load(), '2012-11-05T11:00:00.000Z'));
    const second = await signingKeys(store);
    expect(second.kid).not.toBe(first.kid);
    expect(second.retired).toMatchObject([{ publicJwk: first.publicJwk, until: '2012-11-05T11:15:00.000Z' }]);
    expect(store.load()?.match(/"d":/g)).toHaveLength(1);
    store.save(await withNewSigningKey(store.load(), '2012-11-05T11:15:00.000Z'));
    expect((await signingKeys(store)).retired.map(({ kid }) => kid)).toEqual([second.kid]);
  });
});
