import {
  CreateBackupCommand,
  DescribeTableCommand,
  RestoreTableFromBackupCommand,
  UpdateTableCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export type RestoredTable = { name: string; streamArn: string };

/** Another table with all that is in one; a restored table has no stream until it is given one. */
export const restoredFrom = async (client: DynamoDBDocumentClient, table: string): Promise<RestoredTable> => {
  const name = `${table}-restored`;
  const { BackupDetails: backup } = await client.send(
    new CreateBackupCommand({ TableName: table, BackupName: 'before-the-restore' }),
  );
  await client.send(new RestoreTableFromBackupCommand({ TargetTableName: name, BackupArn: backup?.BackupArn }));
  await waitUntilTableExists({ client, maxWaitTime: 60 }, { TableName: name });
  await client.send(
    new UpdateTableCommand({
      TableName: name,
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    }),
  );
  const { Table: restored } = await client.send(new DescribeTableCommand({ TableName: name }));
  return { name, streamArn: restored?.LatestStreamArn ?? '' };
};
