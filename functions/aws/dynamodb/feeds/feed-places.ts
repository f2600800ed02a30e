import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { PartyId } from '../../../../schemas/parties.ts';
import type { Instant } from '../../../../schemas/primitives.ts';
import { eventOf } from '../../../core/render.ts';
import { markThatCounts, newlyConfirmed } from '../../../hub/confirmed.ts';
import type { FeedPlace, Feeds } from '../../../hub/ports/feeds.ts';
import { asStorageError } from '../client/as-storage-error.ts';
import { find } from '../client/find.ts';
import { end, padded } from '../client/keys.ts';
import { queryFirst } from '../client/query.ts';
import type { TableOptions } from '../client/table.ts';
import { type CommitItem, commitIn, commitKey } from '../commits/commits.ts';
import { deliveriesKey, deliveriesOf } from './deliveries.ts';
import { feedCursorsOfCommit } from './feed-cursor.ts';
import { type SpanItem, spanKey, spansOver, spansWith } from './spans.ts';

/** The format of earlier versions. */
type MarkItem = { upTo: number; at: Instant };

const marksKey = (party: PartyId): string => `CONFIRMED#${party}`;
const confirmedKey = (party: PartyId): string => `${marksKey(party)}#PAGES`;

/**
 * What a confirmation covers is determined when it is recorded, and stored with it, so that it never depends on comparing
 * clocks. If there are several, the first is the one with the earliest time, by the clocks of the functions that recorded them.
 */
export const feedPlaces = (options: TableOptions): Pick<Feeds, 'confirm' | 'placesOf'> => {
  const { client, table } = options;

  const markOf = async (party: PartyId, position: number): Promise<Instant | undefined> => {
    const range = { pk: marksKey(party), from: padded(position), to: end };
    return (await queryFirst<MarkItem>(options, range, 1))[0]?.at;
  };

  return {
    confirm: async ({ party, upTo, kinds, at }) => {
      const [pages, known] = await Promise.all([
        spansOver(options, deliveriesKey(party), upTo),
        spansOver(options, confirmedKey(party), upTo),
      ]);
      const fresh = newlyConfirmed({ upTo, ...(kinds && { kinds }) }, pages, known);
      await Promise.all(
        fresh.map((span) => {
          const item: SpanItem = { ...span, at };
          const key = spanKey(confirmedKey(party), item);
          return asStorageError(client.send(new PutCommand({ TableName: table, Item: { ...key, ...item } })));
        }),
      );
    },

    placesOf: async (stream, sequence) => {
      const [item, fed] = await Promise.all([
        find<CommitItem>(options, commitKey(stream, sequence)),
        feedCursorsOfCommit(options, stream, sequence),
      ]);
      if (!item) return [];
      const commit = commitIn(item);
      return Promise.all(
        fed
          .flatMap(({ places }) => places)
          .map(async ([event, recipient, position]): Promise<FeedPlace> => {
            const { kind } = eventOf(commit, event);
            const [[served], mark, [confirmed]] = await Promise.all([
              deliveriesOf(options, recipient, position, kind),
              markOf(recipient, position),
              spansWith(options, confirmedKey(recipient), position, kind),
            ]);
            const servedAt = served?.at;
            const confirmedAt = markThatCounts(servedAt, mark) ?? confirmed?.at;
            return { event, recipient, position, ...(servedAt && { servedAt }), ...(confirmedAt && { confirmedAt }) };
          }),
      );
    },
  };
};
