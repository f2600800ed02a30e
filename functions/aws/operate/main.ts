import { parseArgs } from 'node:util';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import {
  addAccount,
  addClient,
  beginEpoch,
  OperationFault,
  redrive,
  removeAccount,
  removeClient,
} from './operations.ts';

const usage = `Usage: npm run operate -- COMMAND [options]

  client add PARTY         let in a client of a party (or of "operator"); its secret is shown once
  client remove CLIENT_ID  shut a client out, at once
  account add ACCOUNT PARTY   events from this AWS account are this party's
  account remove ACCOUNT   events from it are nobody's
  epoch begin              after a restore: readers begin anew
  redrive QUEUE_ARN [TO_QUEUE_ARN]   move a dead-letter queue's messages back where they came from, or to a queue

  --table NAME             the output TableName of the stack Stateful
  --user-pool ID           its output UserPoolId, for client commands
`;

const flags = {
  table: { type: 'string' },
  'user-pool': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const demanded = (value: string | undefined, name: string): string => {
  if (!value) throw new OperationFault(`${name} is missing; --help tells more`);
  return value;
};

const run = async (args: string[]): Promise<string> => {
  const { values, positionals } = parseArgs({ args, options: flags, allowPositionals: true });
  if (values.help) return usage;
  const [noun, verb, first, second] = positionals;
  const options = () => ({
    client: DynamoDBDocumentClient.from(new DynamoDBClient()),
    table: demanded(values.table, '--table'),
  });
  const userPool = () => demanded(values['user-pool'], '--user-pool');

  switch (`${noun} ${noun === 'redrive' ? '' : verb}`.trim()) {
    case 'client add': {
      const made = await addClient(
        options(),
        new CognitoIdentityProviderClient(),
        userPool(),
        demanded(first, 'PARTY'),
      );
      return `client_id      ${made.clientId}\nclient_secret  ${made.clientSecret}\nThe secret is not shown again. Name the client id in a door of the stage, and deploy.\n`;
    }
    case 'client remove':
      await removeClient(options(), new CognitoIdentityProviderClient(), userPool(), demanded(first, 'CLIENT_ID'));
      return 'the client is out\n';
    case 'account add':
      await addAccount(options(), demanded(first, 'ACCOUNT'), demanded(second, 'PARTY'));
      return 'the account is in the register\n';
    case 'account remove':
      await removeAccount(options(), demanded(first, 'ACCOUNT'));
      return 'the account is out of the register\n';
    case 'epoch begin':
      return `the feeds begin anew in epoch ${await beginEpoch(options())}\n`;
    case 'redrive':
      await redrive(new SQSClient(), demanded(verb, 'QUEUE_ARN'), first);
      return 'the messages are on their way back\n';
    default:
      throw new OperationFault('there is no such command; --help lists them');
  }
};

try {
  process.stdout.write(await run(process.argv.slice(2)));
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (!(error instanceof OperationFault) && !isUsage) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
