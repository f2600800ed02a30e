import { randomBytes } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { FeedHead } from '../../../hub/ports/feeds.ts';
import { asStorageError } from '../client/as-storage-error.ts';
import { find } from '../client/find.ts';
import { alone, type Key } from '../client/keys.ts';
import type { TableOptions } from '../client/table.ts';

/** `lives` was added later: a table whose item lacks it is taken to be in its first life. */
type EpochItem = { epoch: string; lives?: number };

/** The epoch of the feeds' current life, and the number of lives so far. */
export type Life = Pick<FeedHead, 'epoch' | 'lives'>;

const epochKey: Key = { pk: 'EPOCH', sk: alone };

const newEpoch = (): string => randomBytes(6).toString('base64url');

/** Begins the first life of the feeds, unless somebody else just did. */
const beginFirst = async ({ client, table }: TableOptions): Promise<void> => {
  const first: EpochItem = { epoch: newEpoch(), lives: 1 };
  try {
    await asStorageError(
      client.send(
        new PutCommand({
          TableName: table,
          Item: { ...epochKey, ...first },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
};

export const readLife = async (options: TableOptions): Promise<Life> => {
  const item = await find<EpochItem>(options, epochKey);
  if (item) return { epoch: item.epoch, lives: item.lives ?? 1 };
  await beginFirst(options);
  return readLife(options);
};

/** The epoch of the feeds' current life. */
export const readEpoch = async (options: TableOptions): Promise<string> => (await readLife(options)).epoch;

/** After a restore: every position a reader has kept belongs to an earlier life. */
export const renewEpoch = async ({ client, table }: TableOptions): Promise<string> => {
  const epoch = newEpoch();
  await asStorageError(
    client.send(
      new UpdateCommand({
        TableName: table,
        Key: epochKey,
        UpdateExpression: 'SET epoch = :epoch, lives = if_not_exists(lives, :first) + :one',
        ExpressionAttributeValues: { ':epoch': epoch, ':first': 1, ':one': 1 },
      }),
    ),
  );
  return epoch;
};
