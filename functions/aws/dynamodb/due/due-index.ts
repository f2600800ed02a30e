import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { LRUCache } from 'lru-cache';
import { asStorageError } from '../client/as-storage-error.ts';
import { end, type Key, start } from '../client/keys.ts';
import { queryAll } from '../client/query.ts';
import type { TableOptions } from '../client/table.ts';

const pk = 'DUE';
const keptBuckets = 1_000;

/** The buckets that may not be empty, so that nobody has to query one for every day in the past. */
export const dueIndex = (options: TableOptions) => {
  const { client, table } = options;
  const announced = new LRUCache<string, true>({ max: keptBuckets });
  return {
    /** Must be called before anything is put into the bucket. */
    announce: async (bucket: string): Promise<void> => {
      if (announced.has(bucket)) return;
      await asStorageError(client.send(new PutCommand({ TableName: table, Item: { pk, sk: bucket } })));
      announced.set(bucket, true);
    },
    /** Only for buckets that can no longer be added to. */
    forget: async (bucket: string): Promise<void> => {
      await asStorageError(client.send(new DeleteCommand({ TableName: table, Key: { pk, sk: bucket } })));
    },
    /** In day order. */
    bucketsUpTo: async (day: string): Promise<string[]> =>
      (await queryAll<Key>(options, { pk, from: start, to: `${day}${end}` })).map(({ sk }) => sk),
  };
};
