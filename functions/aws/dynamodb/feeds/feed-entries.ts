import type { Kind } from '../../../../schemas/kinds/index.ts';
import type { PartyId } from '../../../../schemas/parties.ts';
import type { StreamId } from '../../../core/commit.ts';
import { type Key, padded } from '../client/keys.ts';

/** A pointer to one event of one commit, which is rendered when read. */
export type EntryItem = {
  type: 'feed-entry';
  stream: StreamId;
  sequence: number;
  event: number;
  kind: Kind;
  /** Milliseconds since 1970; never decreases along the feed. */
  at: number;
  /** The position of the stream's previous event on the same feed. */
  previous?: number;
};

/** The last position of a feed, and the `at` of its last entry. */
export type HeadItem = { head: number; at: number };

const feedKey = (party: PartyId): string => `FEED#${party}`;

export const headKey = (party: PartyId): Key => ({ pk: feedKey(party), sk: 'HEAD' });
export const entryKey = (party: PartyId, position: number): Key => ({ pk: feedKey(party), sk: padded(position) });
export const partyOf = ({ pk }: Key): PartyId => pk.slice(feedKey('').length);
export const positionOf = ({ sk }: Key): number => Number(sk);
