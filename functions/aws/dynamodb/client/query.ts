import { QueryCommand, type QueryCommandInput, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import { asStorageError } from './as-storage-error.ts';
import type { Key } from './keys.ts';
import type { TableOptions } from './table.ts';

/** Both ends are inclusive. */
export type Range = { pk: string; from: string; to: string };

type How = Pick<QueryCommandInput, 'Limit' | 'ScanIndexForward' | 'Select' | 'ProjectionExpression'>;

async function* pages({ client, table }: TableOptions, { pk, from, to }: Range, how: How = {}) {
  let next: QueryCommandOutput['LastEvaluatedKey'];
  do {
    const page: QueryCommandOutput = await asStorageError(
      client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
          ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': to },
          ConsistentRead: true,
          ...how,
          ...(next && { ExclusiveStartKey: next }),
        }),
      ),
    );
    yield page;
    next = page.LastEvaluatedKey;
  } while (next);
}

/** The items of a range in order, fetched a page at a time on demand. */
export async function* queried<Item>(options: TableOptions, range: Range, pageSize?: number) {
  for await (const { Items = [] } of pages(options, range, pageSize ? { Limit: pageSize } : {}))
    yield* Items as (Item & Key)[];
}

/** The first `count` items of a range or, with `backwards`, the last ones. */
export const queryFirst = async <Item>(
  options: TableOptions,
  range: Range,
  count: number,
  { backwards = false } = {},
): Promise<(Item & Key)[]> => {
  const items: (Item & Key)[] = [];
  for await (const { Items } of pages(options, range, { Limit: count, ScanIndexForward: !backwards })) {
    items.push(...((Items ?? []) as (Item & Key)[]));
    if (items.length >= count) break;
  }
  return items.slice(0, count);
};

export const queryAll = async <Item>(options: TableOptions, range: Range): Promise<(Item & Key)[]> => {
  const items: (Item & Key)[] = [];
  for await (const item of queried<Item>(options, range)) items.push(item);
  return items;
};

/** The last item of a range; if given, only its `attributes`. */
export const queryLast = async <Item>(
  options: TableOptions,
  range: Range,
  attributes?: readonly string[],
): Promise<(Item & Key) | undefined> => {
  const how = { Limit: 1, ScanIndexForward: false, ...(attributes && { ProjectionExpression: attributes.join(', ') }) };
  for await (const { Items } of pages(options, range, how)) if (Items?.[0]) return Items[0] as Item & Key;
  return undefined;
};

export const countAll = async (options: TableOptions, range: Range): Promise<number> => {
  let total = 0;
  for await (const { Count = 0 } of pages(options, range, { Select: 'COUNT' })) total += Count;
  return total;
};
