import { randomBytes } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { available } from './available.ts';
import { find } from './find.ts';
import { alone, type Key } from './keys.ts';
import type { TableOptions } from './table.ts';

type EpochItem = { epoch: string };

const epochKey: Key = { pk: 'EPOCH', sk: alone };

const newEpoch = (): string => randomBytes(6).toString('base64url');

/** Begins the first life of the feeds, unless somebody else just has; answers what it is called. */
const firstEpoch = async ({ client, table }: TableOptions): Promise<string> => {
  const epoch = newEpoch();
  try {
    await available(
      client.send(
        new PutCommand({
          TableName: table,
          Item: { ...epochKey, epoch },
          ConditionExpression: 'attribute_not_exists(pk)',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      ),
    );
    return epoch;
  } catch (error) {
    const first = error instanceof ConditionalCheckFailedException && error.Item?.epoch?.S;
    if (!first) throw error;
    return first;
  }
};

/** The present life of the feeds. */
export const readEpoch = async (options: TableOptions): Promise<string> =>
  (await find<EpochItem>(options, epochKey))?.epoch ?? firstEpoch(options);

/** After a restore: every position that a reader has kept belongs to another life. */
export const renewEpoch = async ({ client, table }: TableOptions): Promise<string> => {
  const epoch = newEpoch();
  await available(client.send(new PutCommand({ TableName: table, Item: { ...epochKey, epoch } })));
  return epoch;
};
