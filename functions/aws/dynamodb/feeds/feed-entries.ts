import type { Kind } from '../../../../schemas/kinds/index.ts';
import type { PartyId } from '../../../../schemas/parties.ts';
import type { StreamId } from '../../../core/commit.ts';
import { type Key, padded } from '../client/keys.ts';

/** Points to one event of one commit, and is rendered from it when read. */
export type EntryItem = {
  type: 'feed-entry';
  stream: StreamId;
  sequence: number;
  event: number;
  kind: Kind;
  /** Milliseconds since 1970; no earlier than that of any entry before. */
  at: number;
  /** Where the stream's event before this one stands on the same feed. */
  previous?: number;
};

/** How far a feed goes, and the `at` of its last entry. */
export type HeadItem = { head: number; at: number };

const feedKey = (party: PartyId): string => `FEED#${party}`;

export const headKey = (party: PartyId): Key => ({ pk: feedKey(party), sk: 'HEAD' });
export const entryKey = (party: PartyId, position: number): Key => ({ pk: feedKey(party), sk: padded(position) });
export const partyOf = ({ pk }: Key): PartyId => pk.slice(feedKey('').length);
export const positionOf = ({ sk }: Key): number => Number(sk);
