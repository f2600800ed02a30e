import type { Clock } from '../../hub/ports/clock.ts';
import type { Ports } from '../../hub/ports/index.ts';
import { dynamoAccessLog } from './access-log.ts';
import { dynamoCitizens, type LookUpKeys } from './citizens.ts';
import { dynamoClaims } from './claims.ts';
import type { TableOptions } from './client/table.ts';
import { dynamoCommitLog } from './commits/commit-log.ts';
import { contentKeysFrom } from './content-keys.ts';
import { dynamoDueItems } from './due/due-items.ts';
import { dynamoDurability } from './durability.ts';
import { dynamoFeeds } from './feeds/feeds.ts';

/** The hub's ports on one DynamoDB table. */
export type DynamoStorage = Pick<
  Ports,
  'log' | 'claims' | 'contentKeys' | 'citizens' | 'feeds' | 'dueItems' | 'accessLog' | 'durability'
>;

export type DynamoStorageOptions = TableOptions & { lookUpKeys: LookUpKeys; clock: Clock; pollEvery?: number };

export const dynamoStorage = ({ lookUpKeys, clock, pollEvery, ...options }: DynamoStorageOptions): DynamoStorage => ({
  log: dynamoCommitLog(options),
  claims: dynamoClaims(options),
  contentKeys: contentKeysFrom(lookUpKeys),
  citizens: dynamoCitizens(options, lookUpKeys),
  feeds: dynamoFeeds({ ...options, ...(pollEvery !== undefined && { pollEvery }) }),
  dueItems: dynamoDueItems({ ...options, clock }),
  accessLog: dynamoAccessLog(options),
  durability: dynamoDurability,
});
