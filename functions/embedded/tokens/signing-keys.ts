import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose';
import * as z from 'zod';
import { Instant } from '../../../schemas/primitives.ts';
import { tokenLifetime } from './token-lifetime.ts';

/** Where the keys are kept between two starts. */
export interface KeyStore {
  load(): string | undefined;
  save(keys: string): void;
}

const PublicJwk = z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.base64url(), y: z.base64url() });
type PublicJwk = z.infer<typeof PublicJwk>;
const PrivateJwk = PublicJwk.extend({ d: z.base64url() });
type PrivateJwk = z.infer<typeof PrivateJwk>;

/** A retired key verifies what it has signed, until that has run out; its private part is gone. */
const Kept = z.strictObject({
  current: PrivateJwk,
  retired: z.array(z.strictObject({ key: PublicJwk, until: Instant })),
});
type Kept = z.infer<typeof Kept>;
/** Before keys were rotated, the key alone was kept. */
const Stored = z.union([Kept, PrivateJwk.transform((current): Kept => ({ current, retired: [] }))]);

export const signingAlgorithm = 'ES256';

export type VerifyingKey = { kid: string; publicKey: CryptoKey; publicJwk: Record<string, unknown> };
export type SigningKeys = VerifyingKey & {
  privateKey: CryptoKey;
  retired: readonly (VerifyingKey & { until: Instant })[];
};

const newKey = async (): Promise<PrivateJwk> => {
  const { privateKey } = await generateKeyPair(signingAlgorithm, { extractable: true });
  return PrivateJwk.parse(await exportJWK(privateKey));
};

const generated = async (store: KeyStore): Promise<string> => {
  const keys = JSON.stringify({ current: await newKey(), retired: [] } satisfies Kept);
  store.save(keys);
  return keys;
};

const verifying = async (key: PublicJwk): Promise<VerifyingKey> => {
  const [kid, publicKey] = await Promise.all([calculateJwkThumbprint(key), importJWK(key, signingAlgorithm)]);
  return { kid, publicKey: publicKey as CryptoKey, publicJwk: { ...key, kid, alg: signingAlgorithm, use: 'sig' } };
};

/** The keys of this hub, made at its first start. */
export const signingKeys = async (store: KeyStore): Promise<SigningKeys> => {
  const { current, retired } = Stored.parse(JSON.parse(store.load() ?? (await generated(store))));
  const { d, ...publicPart } = current;
  const [own, privateKey, earlier] = await Promise.all([
    verifying(publicPart),
    importJWK({ ...publicPart, d }, signingAlgorithm),
    Promise.all(retired.map(async ({ key, until }) => ({ ...(await verifying(key)), until }))),
  ]);
  return { ...own, privateKey: privateKey as CryptoKey, retired: earlier };
};

/** What is to be kept when a new key signs from `now` on. */
export const withNewSigningKey = async (kept: string | undefined, now: Instant): Promise<string> => {
  const current = await newKey();
  if (kept === undefined) return JSON.stringify({ current, retired: [] } satisfies Kept);
  const before = Stored.parse(JSON.parse(kept));
  const { d: _, ...key } = before.current;
  const until = new Date(Date.parse(now) + tokenLifetime * 1000).toISOString();
  const retired = before.retired.filter((earlier) => Date.parse(earlier.until) > Date.parse(now));
  return JSON.stringify({ current, retired: [{ key, until }, ...retired] } satisfies Kept);
};
