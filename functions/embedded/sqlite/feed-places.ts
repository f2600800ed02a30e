import type { PartyId } from '../../../schemas/parties.ts';
import { eventOf } from '../../core/render.ts';
import { readCommit } from '../../core/stored.ts';
import { markThatCounts, newlyConfirmed } from '../../hub/confirmed.ts';
import type { FeedPlace, Feeds } from '../../hub/ports/feeds.ts';
import type { Sqlite } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import { findSpans } from './spans.ts';
import { change, query } from './statements.ts';

/** As stored in a commit's row: event, recipient, position. */
export type Place = [event: number, recipient: PartyId, position: number];

export const sqliteFeedPlaces = (db: Sqlite, group: GroupCommit): Pick<Feeds, 'confirm' | 'placesOf'> => {
  const placed = query<[string, number], [string, string]>(
    db,
    'SELECT body, places FROM commits WHERE stream = ? AND sequence = ?',
  );
  const insert = change<[string, number, number, string, string | null]>(
    db,
    'INSERT INTO confirmed (party, up_to, after, at, kinds) VALUES (?, ?, ?, ?, ?)',
  );
  const marked = query<[string, number], [string]>(
    db,
    'SELECT at FROM confirmations WHERE party = ? AND up_to >= ? ORDER BY up_to LIMIT 1',
  );
  const pages = findSpans(db, 'deliveries');
  const confirmed = findSpans(db, 'confirmed');

  return {
    confirm: async ({ party, upTo, kinds, at }) => {
      const read = { upTo, ...(kinds && { kinds }) };
      const fresh = newlyConfirmed(read, pages.over(party, upTo), confirmed.over(party, upTo));
      if (fresh.length === 0) return;
      group.write(() => {
        for (const span of fresh) insert(party, upTo, span.after, at, span.kinds ? JSON.stringify(span.kinds) : null);
      });
    },

    placesOf: async (stream, sequence) => {
      const row = placed.one(stream, sequence);
      if (!row) return [];
      const commit = readCommit(JSON.parse(row[0]));
      return (JSON.parse(row[1]) as Place[]).map(([event, recipient, position]): FeedPlace => {
        const { kind } = eventOf(commit, event);
        const servedAt = pages.first(recipient, position, kind);
        const mark = marked.one(recipient, position)?.[0];
        const confirmedAt = markThatCounts(servedAt, mark) ?? confirmed.first(recipient, position, kind);
        return { event, recipient, position, ...(servedAt && { servedAt }), ...(confirmedAt && { confirmedAt }) };
      });
    },
  };
};
