import { CreateTableCommand, DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { TableOptions } from '../../../../functions/aws/dynamodb/client/table.ts';
import { freshId } from '../../../contract/fresh.ts';
import { credentials, region } from '../../emulator.ts';

export const documentClient = (endpoint: string, config: DynamoDBClientConfig = {}): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, region, credentials, ...config }));

/** A new table with the schema of the hub's own. */
export const createTable = async (endpoint: string): Promise<TableOptions> => {
  const [client, table] = [documentClient(endpoint), `samspil-${freshId()}`];
  await client.send(
    new CreateTableCommand({
      TableName: table,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    }),
  );
  return { client, table };
};
