import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The single table, and its client. */
export type TableOptions = { client: DynamoDBDocumentClient; table: string };
