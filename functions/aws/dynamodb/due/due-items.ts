import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Clock } from '../../../hub/ports/clock.ts';
import type { DueEntry, DueItems } from '../../../hub/ports/due-items.ts';
import { failedCondition, reasonsOf, uncontended } from '../client/contention.ts';
import { find } from '../client/find.ts';
import { end, type Key, start } from '../client/keys.ts';
import { queried } from '../client/query.ts';
import type { TableOptions } from '../client/table.ts';
import { bucketPartition, dayIn, inUtc, type PointerItem, pointerKey } from './due-buckets.ts';
import { dueIndex } from './due-index.ts';
import { removal } from './due-moves.ts';

/** More than any clock skew and any delay of a write. */
const margin = 2 * 24 * 3_600_000;

/** The due items in the buckets filled by `feed-streams.ts`. */
export const dynamoDueItems = ({ clock, ...options }: TableOptions & { clock: Clock }): DueItems => {
  const { client, table } = options;
  const index = dueIndex(options);

  const firstOf = async (bucket: string, until: string, limit: number): Promise<(DueEntry & Key)[]> => {
    const range = { pk: bucketPartition(bucket), from: start, to: `${until}${end}` };
    const entries: (DueEntry & Key)[] = [];
    for await (const entry of queried<DueEntry>(options, range, limit)) if (entries.push(entry) === limit) break;
    return entries;
  };

  /** The last day whose buckets can no longer grow and are fully covered by a query up to `until`. */
  const closedDay = (until: string): string =>
    dayIn(new Date(Math.min(Date.parse(until), Date.parse(clock.now())) - margin).toISOString());

  return {
    due: async (until, limit) => {
      if (limit === 0) return [];
      const buckets = await index.bucketsUpTo(dayIn(until));
      const found = await Promise.all(buckets.map((bucket) => firstOf(bucket, inUtc(until), limit)));
      const closed = `${closedDay(until)}${end}`;
      const empty = buckets.filter((bucket, number) => found[number]?.length === 0 && bucket < closed);
      await Promise.all(empty.map(index.forget));
      return found
        .flat()
        .sort((one, other) => (one.sk < other.sk ? -1 : 1))
        .slice(0, limit)
        .map(({ stream, id, at }) => ({ stream, id, at }));
    },

    drop: async (entry) => {
      const was = await find<PointerItem>(options, pointerKey(entry));
      if (was?.at !== inUtc(entry.at)) return;
      try {
        const TransactItems = removal(table, entry, was);
        await uncontended(() => client.send(new TransactWriteCommand({ TransactItems })));
      } catch (error) {
        if (!reasonsOf(error).some(failedCondition)) throw error;
      }
    },
  };
};
