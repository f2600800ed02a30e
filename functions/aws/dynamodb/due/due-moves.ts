import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../../../schemas/primitives.ts';
import type { DueEntry } from '../../../hub/ports/due-items.ts';
import { bucketFor, bucketKey, inUtc, type PointerItem, pointerKey } from './due-buckets.ts';

export type Actions = NonNullable<TransactWriteCommandInput['TransactItems']>;

type Item = Pick<DueEntry, 'stream' | 'id'>;

const isUnmoved = ({ at, bucket }: PointerItem) => ({
  ConditionExpression: '#at = :at AND #bucket = :bucket',
  ExpressionAttributeNames: { '#at': 'at', '#bucket': 'bucket' },
  ExpressionAttributeValues: { ':at': at, ':bucket': bucket },
});
const isAbsent = { ConditionExpression: 'attribute_not_exists(pk)' };

const removeFromBucket = (table: string, { stream, id }: Item, { at, bucket }: PointerItem) => ({
  Delete: { TableName: table, Key: bucketKey(bucket, { stream, id, at }) },
});

/** Removes an item, provided that it has not been moved. */
export const removal = (table: string, item: Item, was: PointerItem): Actions => [
  { Delete: { TableName: table, Key: pointerKey(item), ...isUnmoved(was) } },
  removeFromBucket(table, item, was),
];

/** Puts an item into its bucket, and removes it from its previous one. */
export const move = (table: string, item: DueEntry, was: PointerItem | undefined, now: Instant): Actions => {
  const entry: DueEntry = { ...item, at: inUtc(item.at) };
  if (entry.at === was?.at) return [];
  const pointer: PointerItem = { at: entry.at, bucket: bucketFor(entry, now) };
  return [
    { Put: { TableName: table, Item: { ...pointerKey(entry), ...pointer }, ...(was ? isUnmoved(was) : isAbsent) } },
    { Put: { TableName: table, Item: { ...bucketKey(pointer.bucket, entry), ...entry } } },
    ...(was ? [removeFromBucket(table, item, was)] : []),
  ];
};
