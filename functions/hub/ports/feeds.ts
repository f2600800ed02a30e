import type { Kind } from '../../../schemas/kinds/index.ts';
import type { PartyId } from '../../../schemas/parties.ts';
import type { Instant } from '../../../schemas/primitives.ts';
import type { Commit, StreamId } from '../../core/commit.ts';
import type { Delivery } from './access-log.ts';

/** One event on one feed; the commit is what it is rendered from. `previous`: where the stream's event before it stands. */
export type FeedEntry = { position: number; event: number; commit: Commit; previous?: number };

export type FeedHead = {
  head: number;
  earliest: number;
  /** The present life of the feeds. */
  epoch: string;
  /** How many lives they have begun. From the second on, a position says nothing without its epoch. */
  lives: number;
};

export type FeedPage = FeedHead & {
  entries: FeedEntry[];
  /** The last position looked at, whether it matched or not; `after` when there was none. */
  examined: number;
};

export type FeedPlace = {
  event: number;
  recipient: PartyId;
  position: number;
  /** When it was first handed out. */
  servedAt?: Instant;
  /** When its reader first read on from a page that it was on. */
  confirmedAt?: Instant;
};

export type FeedRead = { after: number; limit: number; kinds?: readonly Kind[] };

/** A reader asks for what comes after `upTo`. */
export type Confirmation = Pick<Delivery, 'at' | 'party' | 'upTo' | 'kinds'>;

/** A log per recipient: positions 1, 2, 3 … without gaps, each event once, a case's events in case order. */
export interface Feeds {
  /** Ends before the first missing position: a reader never skips. */
  read(party: PartyId, read: FeedRead): Promise<FeedPage>;
  /**
   * A position after which every event from `since` on comes. Where the clock went back between two events, the later one
   * counts as no earlier than the one before it: rather too many events than one too few.
   */
  positionBefore(party: PartyId, since: Instant): Promise<number>;
  /** Resolves when the feed has, or may have, something after `after`, or when `signal` aborts. */
  grown(party: PartyId, after: number, signal: AbortSignal): Promise<void>;
  /**
   * The reader has read on: of each page handed out before that begins before `upTo` and reaches it, it has what comes up to
   * there, of the kinds that it asks for. Where more than a hundred pages reach over one position, those that end nearest count.
   * Writes nothing when all of that is known already.
   */
  confirm(confirmation: Confirmation): Promise<void>;
  /** Where the events of a commit stand. What was handed out or confirmed first is what was recorded first. */
  placesOf(stream: StreamId, sequence: number): Promise<FeedPlace[]>;
}
