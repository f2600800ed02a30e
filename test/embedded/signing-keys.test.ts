import { describe, expect, it } from 'vitest';
import { signingKeys } from '../../functions/embedded/signing-keys.ts';
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
});
