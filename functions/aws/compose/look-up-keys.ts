import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import type { LookUpKeys } from '../dynamodb/citizens.ts';

const Versions = z.strictObject({ current: z.string(), keys: z.record(z.string(), z.base64()) });

/** The error must not show what was found instead: it is part of a key. */
const versionsIn = (secret: string): LookUpKeys => {
  try {
    return Versions.parse(JSON.parse(secret));
  } catch {
    throw new Error('the secret of the look-up keys begins as JSON, and is not JSON with all versions');
  }
};

/** The keys of the CPR lookup. A plain-text secret, as generated, is the key of version `v1`. */
export const readLookUpKeys = async (client: SecretsManagerClient, secretId: string): Promise<LookUpKeys> => {
  const { SecretString: secret } = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
  if (!secret) throw new Error('the secret of the look-up keys is empty');
  return secret.startsWith('{')
    ? versionsIn(secret)
    : { current: 'v1', keys: { v1: Buffer.from(secret).toString('base64') } };
};
