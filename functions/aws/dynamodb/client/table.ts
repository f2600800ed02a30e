import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The one table, and the client it is reached by. */
export type TableOptions = { client: DynamoDBDocumentClient; table: string };
