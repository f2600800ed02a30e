import type { Kind } from '../../../schemas/kinds/index.ts';
import type { PartyId } from '../../../schemas/parties.ts';
import type { Instant } from '../../../schemas/primitives.ts';
import type { Commit, StreamId } from '../../core/commit.ts';
import type { Delivery } from './access-log.ts';

/** One event on one feed, rendered from its commit. `previous`: the position of the stream's previous event. */
export type FeedEntry = { position: number; event: number; commit: Commit; previous?: number };

export type FeedHead = {
  head: number;
  earliest: number;
  /** The current life of the feeds. */
  epoch: string;
  /** The number of lives so far. From the second on, a position is meaningless without its epoch. */
  lives: number;
};

export type FeedPage = FeedHead & {
  entries: FeedEntry[];
  /** The last position examined, matching or not; `after` if there was none. */
  examined: number;
};

export type FeedPlace = {
  event: number;
  recipient: PartyId;
  position: number;
  /** When it was first served. */
  servedAt?: Instant;
  /** When its reader first read on from a page that included it. */
  confirmedAt?: Instant;
};

export type FeedRead = { after: number; limit: number; kinds?: readonly Kind[] };

/** A reader asks for what comes after `upTo`. */
export type Confirmation = Pick<Delivery, 'at' | 'party' | 'upTo' | 'kinds'>;

/** One log per recipient: positions 1, 2, 3 … without gaps, each event once, a case's events in case order. */
export interface Feeds {
  /** Stops before the first missing position: a reader never skips one. */
  read(party: PartyId, read: FeedRead): Promise<FeedPage>;
  /**
   * A position before every event from `since` on. Where the clock went back between two events, the later one counts as no
   * earlier than the one before it: too many events rather than too few.
   */
  positionBefore(party: PartyId, since: Instant): Promise<number>;
  /** Resolves when the feed has, or may have, something after `after`, or when `signal` aborts. */
  grown(party: PartyId, after: number, signal: AbortSignal): Promise<void>;
  /**
   * The reader has read on: it confirms every page served earlier that begins before `upTo` and reaches it, up to `upTo` and
   * for the kinds it asks for. If more than a hundred pages cover one position, those that end nearest count. Writes nothing if
   * all of that is already confirmed.
   */
  confirm(confirmation: Confirmation): Promise<void>;
  /** The positions of a commit's events. The first record of a delivery or confirmation counts. */
  placesOf(stream: StreamId, sequence: number): Promise<FeedPlace[]>;
}
