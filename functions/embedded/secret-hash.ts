import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import * as z from 'zod';

/** A client's secret as it is kept. The parameters are its own, so that new secrets can be given stronger ones. */
export const SecretHash = z.strictObject({
  algorithm: z.literal('scrypt'),
  cost: z.literal([2 ** 14, 2 ** 15, 2 ** 16, 2 ** 17]),
  blockSize: z.int().min(8).max(16),
  parallelization: z.int().min(1).max(4),
  salt: z.base64url().length(22),
  hash: z.base64url().length(43),
});
export type SecretHash = z.infer<typeof SecretHash>;

type Parameters = Omit<SecretHash, 'hash'>;

const derive: (secret: string, salt: Buffer, length: number, options: object) => Promise<Buffer> = promisify(scrypt);

const hashWith = ({ cost, blockSize, parallelization, salt }: Parameters, secret: string): Promise<Buffer> =>
  derive(secret, Buffer.from(salt, 'base64url'), 32, {
    cost,
    blockSize,
    parallelization,
    maxmem: 256 * cost * blockSize,
  });

const freshParameters = (): Parameters => ({
  algorithm: 'scrypt',
  cost: 2 ** 14,
  blockSize: 8,
  parallelization: 1,
  salt: randomBytes(16).toString('base64url'),
});

export const hashSecret = async (secret: string): Promise<SecretHash> => {
  const parameters = freshParameters();
  return { ...parameters, hash: (await hashWith(parameters, secret)).toString('base64url') };
};

export const isSecretOf = async (kept: SecretHash, secret: string): Promise<boolean> =>
  timingSafeEqual(await hashWith(kept, secret), Buffer.from(kept.hash, 'base64url'));

/** A hash that no secret leads to; comparing with it takes as long as with a real one. */
export const decoyHash = (): SecretHash => ({ ...freshParameters(), hash: randomBytes(32).toString('base64url') });
