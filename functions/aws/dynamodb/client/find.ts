import { BatchGetCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import { StorageUnavailable } from '../../../hub/ports/durability.ts';
import { asStorageError } from './as-storage-error.ts';
import type { Key } from './keys.ts';
import { pause } from './pause.ts';
import type { TableOptions } from './table.ts';

export const find = async <Item>({ client, table }: TableOptions, key: Key): Promise<(Item & Key) | undefined> => {
  const { Item } = await asStorageError(
    client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true })),
  );
  return Item as (Item & Key) | undefined;
};

const mostKeys = 100;
const attempts = 10;

const findBatch = async <Item>({ client, table }: TableOptions, keys: readonly Key[]): Promise<(Item & Key)[]> => {
  const items: (Item & Key)[] = [];
  let open: readonly Key[] = keys;
  for (let attempt = 1; ; attempt++) {
    const request = { RequestItems: { [table]: { Keys: [...open], ConsistentRead: true } } };
    const { Responses, UnprocessedKeys } = await asStorageError(client.send(new BatchGetCommand(request)));
    const found = (Responses?.[table] ?? []) as (Item & Key)[];
    items.push(...found);
    open = (UnprocessedKeys?.[table]?.Keys ?? []) as Key[];
    if (open.length === 0) return items;
    if (found.length > 0) attempt = 0;
    else if (attempt === attempts) throw new StorageUnavailable(`${open.length} items were not read`);
    await pause(attempt);
  }
};

/** The items that exist, in no particular order. Keys must be distinct. */
export const findMany = async <Item>(options: TableOptions, keys: readonly Key[]): Promise<(Item & Key)[]> => {
  const batches = Array.from({ length: Math.ceil(keys.length / mostKeys) }, (_, index) =>
    keys.slice(index * mostKeys, (index + 1) * mostKeys),
  );
  return (await Promise.all(batches.map((batch) => findBatch<Item>(options, batch)))).flat();
};
