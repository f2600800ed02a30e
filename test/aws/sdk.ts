import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { documentClient } from './dynamodb/client/table.ts';
import { credentials, type Emulator, region } from './emulator.ts';

/** The AWS clients that a party, or the operator, uses beside the hub's HTTP API. */
export type Sdk = { events: EventBridgeClient; queues: SQSClient; dynamo: DynamoDBDocumentClient };

export const sdkFor = ({ endpoint }: Emulator): Sdk => ({
  events: new EventBridgeClient({ endpoint, region, credentials }),
  queues: new SQSClient({ endpoint, region, credentials }),
  dynamo: documentClient(endpoint),
});
