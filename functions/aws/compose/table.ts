import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { TableOptions } from '../dynamodb/client/table.ts';
import { environment } from './environment.ts';

export const tableOptions: TableOptions = {
  client: DynamoDBDocumentClient.from(new DynamoDBClient(), { marshallOptions: { removeUndefinedValues: true } }),
  table: environment.SAMSPIL_TABLE,
};
