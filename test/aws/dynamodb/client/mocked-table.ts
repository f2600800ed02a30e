import { type CancellationReason, DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import type { TableOptions } from '../../../../functions/aws/dynamodb/client/table.ts';

/** Stands in for every document client and answers as a test specifies. */
export const dynamo = mockClient(DynamoDBDocumentClient);

export const options: TableOptions = {
  client: DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'eu-north-1' })),
  table: 'samspil',
};

export const refused = { message: 'refused', $metadata: {} };

/** One code per action of the transaction. */
export const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    ...refused,
    CancellationReasons: codes.map((Code): CancellationReason => ({ Code })),
  });
