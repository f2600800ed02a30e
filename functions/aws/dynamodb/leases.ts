import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { asStorageError } from './client/as-storage-error.ts';
import { alone, type Key } from './client/keys.ts';
import type { TableOptions } from './client/table.ts';

/** An activity limited to one holder at a time. A lease expires if its holder is gone. */
export type Leases = {
  /** Whether `holder` now holds `name`, until it is released or `seconds` have passed. */
  take(name: string, holder: string, seconds: number): Promise<boolean>;
  release(name: string, holder: string): Promise<void>;
};

const keyOf = (name: string): Key => ({ pk: `LEASE#${name}`, sk: alone });

const unlessHeldByAnother = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await asStorageError(write);
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

export const dynamoLeases = ({ client, table }: TableOptions, now: () => number = Date.now): Leases => ({
  take: (name, holder, seconds) => {
    const until = now() + seconds * 1000;
    return unlessHeldByAnother(
      client.send(
        new PutCommand({
          TableName: table,
          Item: { ...keyOf(name), holder, until, expires: Math.ceil(until / 1000) + 60 },
          ConditionExpression: 'attribute_not_exists(pk) OR #until < :now OR holder = :holder',
          ExpressionAttributeNames: { '#until': 'until' },
          ExpressionAttributeValues: { ':now': now(), ':holder': holder },
        }),
      ),
    );
  },
  release: async (name, holder) => {
    await unlessHeldByAnother(
      client.send(
        new DeleteCommand({
          TableName: table,
          Key: keyOf(name),
          ConditionExpression: 'holder = :holder',
          ExpressionAttributeValues: { ':holder': holder },
        }),
      ),
    );
  },
});
