import type { PartyId } from '../../../schemas/parties.ts';
import type { Projection } from '../../core/case/project.ts';
import type { Commit } from '../../core/commit.ts';
import { eventOf } from '../../core/render.ts';
import { readCommit } from '../../core/stored.ts';
import type { FeedEntry, Feeds } from '../../hub/ports/feeds.ts';
import { positionAfter } from '../../hub/position-after.ts';
import type { Sqlite } from './database.ts';
import { type Place, sqliteFeedPlaces } from './feed-places.ts';
import type { GroupCommit } from './group-commit.ts';
import type { Life } from './settings.ts';
import { maximumSpan } from './spans.ts';
import { change, query } from './statements.ts';

export type SqliteFeeds = Feeds & {
  /** Throws `StorageUnavailable` if a feed may run out of positions; call it before writing anything. */
  requireRoom(feed: Projection['feed']): void;
  /** Puts the events of a commit on their feeds; part of the commit's own transaction. */
  place(commit: Commit, number: number, feed: Projection['feed']): Place[];
};

/** The last entry of a feed; `at` never decreases. */
type Last = { position: number; at: number };

type Row = [position: number, event: number, previous: number | null, body: string];

const entryOf = ([position, event, previous, body]: Row): FeedEntry => {
  const entry: FeedEntry = { position, event, commit: readCommit(JSON.parse(body)) };
  if (previous !== null) entry.previous = previous;
  return entry;
};

/** `life` is evaluated on every read: emptying the sandbox begins a new one. */
export const sqliteFeeds = (db: Sqlite, group: GroupCommit, life: () => Life): SqliteFeeds => {
  const last = query<[string], [number, number]>(
    db,
    'SELECT position, at FROM feed WHERE party = ? ORDER BY position DESC LIMIT 1',
  );
  const filtered = query<[string, number, number, string, number], Row>(
    db,
    `SELECT f.position, f.event, f.previous, c.body FROM feed f JOIN commits c ON c.number = f.number
     WHERE f.party = ? AND f.position > ? AND f.position <= ? AND f.kind IN (SELECT value FROM json_each(?))
     ORDER BY f.position LIMIT ?`,
  );
  const unfiltered = query<[string, number, number], Row>(
    db,
    `SELECT f.position, f.event, f.previous, c.body FROM feed f JOIN commits c ON c.number = f.number
     WHERE f.party = ? AND f.position > ? ORDER BY f.position LIMIT ?`,
  );
  const instantAt = query<[string, number], [number]>(db, 'SELECT at FROM feed WHERE party = ? AND position = ?');
  const lastOfStream = query<[string, string], [number]>(
    db,
    `SELECT max(place.value ->> 2) FROM commits c, json_each(c.places) place
     WHERE c.stream = ? AND place.value ->> 1 = ? GROUP BY c.sequence ORDER BY c.sequence DESC LIMIT 1`,
  );
  const insert = change<[string, number, number, number, string, number, number | null]>(
    db,
    'INSERT INTO feed (party, position, number, event, kind, at, previous) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const places = sqliteFeedPlaces(db, group);

  const lasts = new Map<PartyId, Last>();
  const waiting = new Map<PartyId, Set<() => void>>();
  const grownParties = new Set<PartyId>();

  const lastOf = (party: PartyId): Last => {
    const known = lasts.get(party);
    if (known) return known;
    const [position, at] = last.one(party) ?? [0, 0];
    const found = { position, at };
    lasts.set(party, found);
    return found;
  };
  /** The position of the stream's previous event on the recipient's feed; `placed` are those of the same commit. */
  const previousOf = ({ stream, sequence }: Commit, recipient: PartyId, placed: readonly Place[]): number | null => {
    const here = placed.findLast(([, party]) => party === recipient);
    if (here) return here[2];
    return sequence === 1 ? null : (lastOfStream.one(stream, recipient)?.[0] ?? null);
  };
  const headOf = (party: PartyId): number => lastOf(party).position;

  group.onCommit(() => {
    for (const party of grownParties) for (const wake of waiting.get(party) ?? []) wake();
    grownParties.clear();
  });
  group.onReset(() => {
    lasts.clear();
    grownParties.clear();
    for (const waiters of waiting.values()) for (const wake of waiters) wake();
  });

  return {
    requireRoom: (feed) => {
      for (const { recipient } of feed) positionAfter(headOf(recipient) + feed.length - 1);
    },

    place: (commit, number, feed) => {
      const placed: Place[] = [];
      for (const { recipient, event } of feed) {
        const before = lastOf(recipient);
        const [position, at] = [before.position + 1, Math.max(before.at, Date.parse(commit.at))];
        const previous = previousOf(commit, recipient, placed);
        insert(recipient, position, number, event, eventOf(commit, event).kind, at, previous);
        lasts.set(recipient, { position, at });
        grownParties.add(recipient);
        placed.push([event, recipient, position]);
      }
      return placed;
    },

    read: async (party, { after, limit, kinds }) => {
      const here = { head: headOf(party), earliest: 1, ...life() };
      const until = Math.min(here.head, after + maximumSpan);
      const rows = kinds
        ? filtered.all(party, after, until, JSON.stringify(kinds), limit)
        : unfiltered.all(party, after, limit);
      const isFull = rows.length === limit;
      const examined = isFull || !kinds ? (rows.at(-1)?.[0] ?? after) : Math.max(after, until);
      return {
        ...here,
        entries: rows.map(entryOf),
        examined,
      };
    },

    positionBefore: async (party, since) => {
      const instant = Date.parse(since);
      let [low, high] = [0, headOf(party)];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((instantAt.one(party, middle)?.[0] ?? 0) < instant) low = middle;
        else high = middle - 1;
      }
      return low;
    },

    grown: (party, after, signal) =>
      new Promise((resolve) => {
        if (signal.aborted || headOf(party) > after) return resolve();
        const waiters = waiting.get(party) ?? new Set();
        waiting.set(party, waiters);
        const done = () => {
          waiters.delete(done);
          signal.removeEventListener('abort', done);
          resolve();
        };
        waiters.add(done);
        signal.addEventListener('abort', done);
      }),

    ...places,
  };
};
