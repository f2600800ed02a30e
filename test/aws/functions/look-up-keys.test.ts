import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { readLookUpKeys } from '../../../functions/aws/compose/look-up-keys.ts';

const secrets = mockClient(SecretsManagerClient);
const read = (SecretString: string) => {
  secrets.on(GetSecretValueCommand).resolves({ SecretString });
  return readLookUpKeys(new SecretsManagerClient({ region: 'eu-north-1' }), 'look-up-keys');
};

describe('the lookup key secret', () => {
  it('is key v1 when it is plain text', async () =>
    expect(await read('plain')).toEqual({ current: 'v1', keys: { v1: 'cGxhaW4=' } }));

  it('holds all versions when it is JSON', async () => {
    const versions = { current: 'v2', keys: { v1: 'cGxhaW4=', v2: 'b3RoZXI=' } };
    expect(await read(JSON.stringify(versions))).toEqual(versions);
  });

  it.each(['{"current":"v1","keys":{"v1":"cGxhaW4="', '{"current":"v1","keys":{"v1":"not in base64"}}'])(
    'is not quoted in the error when it is neither: %s',
    async (secret) => {
      const { message, cause } = (await read(secret).catch((error: Error) => error)) as Error;
      expect(message).toContain('look-up keys');
      expect([/cGx|base64/.test(message), cause]).toEqual([false, undefined]);
    },
  );
});
