import { hash, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import * as z from 'zod';

const digest = z.base64url().length(43);

/** Enough for 256 random bits: nobody guesses them, however fast a guess is. */
const Sha256Hash = z.strictObject({ algorithm: z.literal('sha256'), hash: digest });
type Sha256Hash = z.infer<typeof Sha256Hash>;

/** How secrets were kept before; the parameters are an entry's own. Slow to compare, until the secret is rotated. */
const ScryptHash = z.strictObject({
  algorithm: z.literal('scrypt'),
  cost: z.literal([2 ** 14, 2 ** 15, 2 ** 16, 2 ** 17]),
  blockSize: z.int().min(8).max(16),
  parallelization: z.int().min(1).max(4),
  salt: z.base64url().length(22),
  hash: digest,
});
type ScryptHash = z.infer<typeof ScryptHash>;

/** A client's secret as it is kept. */
export const SecretHash = z.discriminatedUnion('algorithm', [Sha256Hash, ScryptHash]);
export type SecretHash = z.infer<typeof SecretHash>;

export const isSlow = (kept: SecretHash): kept is ScryptHash => kept.algorithm === 'scrypt';

const sha256 = (secret: string): string => hash('sha256', secret, 'base64url');
const areEqual = (one: string, other: string): boolean => timingSafeEqual(Buffer.from(one), Buffer.from(other));

export const hashSecret = (secret: string): Sha256Hash => ({ algorithm: 'sha256', hash: sha256(secret) });

/** A hash that no secret leads to. */
export const decoyHash: Sha256Hash = { algorithm: 'sha256', hash: '-'.repeat(43) };

export const isSecretOf = (kept: Sha256Hash, secret: string): boolean => areEqual(kept.hash, sha256(secret));

const derive: (secret: string, salt: Buffer, length: number, options: object) => Promise<Buffer> = promisify(scrypt);

/** Takes tens of milliseconds of a thread that the log needs too. */
export const isSlowSecretOf = async (kept: ScryptHash, secret: string): Promise<boolean> => {
  const { cost, blockSize, parallelization, salt } = kept;
  const maxmem = 256 * cost * blockSize;
  const derived = await derive(secret, Buffer.from(salt, 'base64url'), 32, {
    cost,
    blockSize,
    parallelization,
    maxmem,
  });
  return areEqual(kept.hash, derived.toString('base64url'));
};
