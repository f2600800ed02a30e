import { randomBytes } from 'node:crypto';
import type { TableOptions } from '../../../functions/aws/dynamodb/client/table.ts';
import { type DynamoStorage, dynamoStorage } from '../../../functions/aws/dynamodb/storage.ts';
import { noon } from '../../contract/history.ts';

const lookUpKeys = { current: '1', keys: { 1: randomBytes(32).toString('base64') } };

/** Stands still, so that what falls due in the winter of these tests lies ahead. */
export const clock = { now: () => noon };

/** The ports of a separate process, which shares its memory with no other. */
export const openStorage = (options: TableOptions): DynamoStorage =>
  dynamoStorage({ ...options, lookUpKeys, clock, pollEvery: 50 });
