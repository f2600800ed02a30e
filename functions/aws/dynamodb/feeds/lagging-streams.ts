import { ScanCommand, type ScanCommandOutput } from '@aws-sdk/lib-dynamodb';
import type { StreamId } from '../../../core/commit.ts';
import { asStorageError } from '../client/as-storage-error.ts';
import { type Key, streamOf } from '../client/keys.ts';
import type { TableOptions } from '../client/table.ts';
import { lastFeedCursor } from './feed-cursor.ts';

const sequenceOf = ({ sk }: Key): number => Number(sk.slice('COMMIT#'.length));

/** The stream heads, from one page of a table scan. */
const headsOn = (items: readonly Key[]): Map<StreamId, number> => {
  const heads = new Map<StreamId, number>();
  for (const item of items) {
    const stream = streamOf(item.pk);
    heads.set(stream, Math.max(heads.get(stream) ?? 0, sequenceOf(item)));
  }
  return heads;
};

/** The streams whose commits are not all on the feeds, found by scanning the whole table page by page. */
export async function* laggingStreams(options: TableOptions): AsyncGenerator<StreamId[]> {
  const { client, table } = options;
  let next: ScanCommandOutput['LastEvaluatedKey'];
  do {
    const { Items = [], LastEvaluatedKey }: ScanCommandOutput = await asStorageError(
      client.send(
        new ScanCommand({
          TableName: table,
          FilterExpression: '#type = :commit',
          ProjectionExpression: 'pk, sk',
          ExpressionAttributeNames: { '#type': 'type' },
          ExpressionAttributeValues: { ':commit': 'commit' },
          ConsistentRead: true,
          ...(next && { ExclusiveStartKey: next }),
        }),
      ),
    );
    const heads = [...headsOn(Items as Key[])];
    const isBehind = await Promise.all(
      heads.map(async ([stream, head]) => {
        const fed = await lastFeedCursor(options, stream);
        return !fed || fed.sequence < head || (fed.sequence === head && !fed.whole);
      }),
    );
    yield heads.filter((_, index) => isBehind[index]).map(([stream]) => stream);
    next = LastEvaluatedKey;
  } while (next);
}
