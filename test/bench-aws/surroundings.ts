import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { TableOptions } from '../../functions/aws/dynamodb/client/table.ts';
import { dynamoDirectory } from '../../functions/aws/dynamodb/directory.ts';
import { createTable } from '../aws/dynamodb/client/table.ts';
import { credentials, type Emulator, region } from '../aws/emulator.ts';
import { freshId } from '../contract/fresh.ts';

/** The environment of a function: a table that lists its callers, and variables that locate its resources. */
export type Surroundings = { options: TableOptions; environment: NodeJS.ProcessEnv };

export const caller = { client: 'a-client', account: '111111111111', party: 'akasse-hk' };

export const makeSurroundings = async ({ endpoint }: Emulator): Promise<Surroundings> => {
  const options = await createTable(endpoint);
  const directory = dynamoDirectory(options);
  await directory.putClient(caller.client, { role: 'party', party: caller.party });
  await directory.putAccount(caller.account, caller.party);
  const secrets = new SecretsManagerClient({ endpoint, region, credentials });
  const secret = `look-up-keys-${freshId()}`;
  await secrets.send(new CreateSecretCommand({ Name: secret, SecretString: freshId() }));
  return {
    options,
    environment: {
      PATH: process.env.PATH,
      AWS_ENDPOINT_URL: endpoint,
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      POWERTOOLS_SERVICE_NAME: 'bench',
      SAMSPIL_TABLE: options.table,
      SAMSPIL_LOOK_UP_KEYS: secret,
      SAMSPIL_OUTBOUND_BUS: 'default',
      SAMSPIL_USER_POOL_ISSUER: 'https://pool.example',
      SAMSPIL_TOKEN_ENDPOINT: 'https://tokens.example/oauth2/token',
    },
  };
};
