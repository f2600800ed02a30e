import { randomBytes, scryptSync } from 'node:crypto';

/** A secret as clients files have it that were written before secrets were kept by SHA-256. */
export const scryptHash = (secret: string) => {
  const salt = randomBytes(16);
  return {
    algorithm: 'scrypt' as const,
    cost: (2 ** 14) as 16384,
    blockSize: 8,
    parallelization: 1,
    salt: salt.toString('base64url'),
    hash: scryptSync(secret, salt, 32, { cost: 2 ** 14, blockSize: 8, parallelization: 1 }).toString('base64url'),
  };
};
