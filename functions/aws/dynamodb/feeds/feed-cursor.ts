import type { PartyId } from '../../../../schemas/parties.ts';
import type { StreamId } from '../../../core/commit.ts';
import { end, type Key, padded, start, streamKey } from '../client/keys.ts';
import { queryAll, queryLast } from '../client/query.ts';
import type { TableOptions } from '../client/table.ts';

export type Place = [event: number, recipient: PartyId, position: number];

/** The share of a commit's steps written in one transaction: from `from` up to, but excluding, `to`. */
export type FeedCursor = {
  sequence: number;
  from: number;
  to: number;
  /** Nothing of the commit is left. */
  whole: boolean;
  places: Place[];
  /** The position of the stream's latest event on each feed. */
  last: Record<PartyId, number>;
};

const partition = (stream: StreamId): string => `FED#${streamKey(stream)}`;

export const feedCursorKey = (stream: StreamId, sequence: number, from: number): Key => ({
  pk: partition(stream),
  sk: `${padded(sequence)}#${padded(from)}`,
});

/** How far a stream has been fed. */
export const lastFeedCursor = (options: TableOptions, stream: StreamId): Promise<FeedCursor | undefined> =>
  queryLast<FeedCursor>(options, { pk: partition(stream), from: start, to: end });

export const feedCursorsOf = (options: TableOptions, stream: StreamId): Promise<FeedCursor[]> =>
  queryAll<FeedCursor>(options, { pk: partition(stream), from: start, to: end });

export const feedCursorsOfCommit = (options: TableOptions, stream: StreamId, sequence: number): Promise<FeedCursor[]> =>
  queryAll<FeedCursor>(options, { pk: partition(stream), from: padded(sequence), to: `${padded(sequence)}${end}` });
