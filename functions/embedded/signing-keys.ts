import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose';
import * as z from 'zod';

/** Where the keys are kept between two starts. */
export interface KeyStore {
  load(): string | undefined;
  save(keys: string): void;
}

const PublicJwk = z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.base64url(), y: z.base64url() });
const PrivateJwk = PublicJwk.extend({ d: z.base64url() });

export const signingAlgorithm = 'ES256';

export type SigningKeys = {
  kid: string;
  privateKey: CryptoKey;
  publicKey: CryptoKey;
  publicJwk: Record<string, unknown>;
};

const generated = async (store: KeyStore): Promise<string> => {
  const { privateKey } = await generateKeyPair(signingAlgorithm, { extractable: true });
  const keys = JSON.stringify(await exportJWK(privateKey));
  store.save(keys);
  return keys;
};

/** The keys of this hub, made at its first start. */
export const signingKeys = async (store: KeyStore): Promise<SigningKeys> => {
  const { d, ...publicPart } = PrivateJwk.parse(JSON.parse(store.load() ?? (await generated(store))));
  const [kid, privateKey, publicKey] = await Promise.all([
    calculateJwkThumbprint(publicPart),
    importJWK({ ...publicPart, d }, signingAlgorithm),
    importJWK(publicPart, signingAlgorithm),
  ]);
  return { kid, privateKey, publicKey, publicJwk: { ...publicPart, kid, alg: signingAlgorithm, use: 'sig' } };
};
