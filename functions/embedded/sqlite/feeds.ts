import type { PartyId } from '../../../schemas/parties.ts';
import type { Commit } from '../../core/commit.ts';
import type { Projection } from '../../core/project.ts';
import { eventOf } from '../../core/render.ts';
import type { FeedPlace, Feeds } from '../../hub/ports.ts';
import type { Sqlite } from './database.ts';
import { findDeliveries, maximumSpan } from './deliveries.ts';
import type { GroupCommit } from './group-commit.ts';
import { change, query } from './statements.ts';

/** As a commit's row keeps it: event, recipient, position. */
export type Place = [event: number, recipient: PartyId, position: number];

export type SqliteFeeds = Feeds & {
  /** Puts the events of a commit on their feeds; part of the commit's own transaction. */
  place(commit: Commit, number: number, feed: Projection['feed']): Place[];
};

/** `epoch` is asked at every read: emptying the sandbox begins a new one. */
export const sqliteFeeds = (db: Sqlite, group: GroupCommit, epoch: () => string): SqliteFeeds => {
  const head = query<[string], [number]>(
    db,
    'SELECT position FROM feed WHERE party = ? ORDER BY position DESC LIMIT 1',
  );
  const filtered = query<[string, number, number, string, number], [number, number, string]>(
    db,
    `SELECT f.position, f.event, c.body FROM feed f JOIN commits c ON c.number = f.number
     WHERE f.party = ? AND f.position > ? AND f.position <= ? AND f.kind IN (SELECT value FROM json_each(?))
     ORDER BY f.position LIMIT ?`,
  );
  const unfiltered = query<[string, number, number], [number, number, string]>(
    db,
    `SELECT f.position, f.event, c.body FROM feed f JOIN commits c ON c.number = f.number
     WHERE f.party = ? AND f.position > ? ORDER BY f.position LIMIT ?`,
  );
  const instantAt = query<[string, number], [number]>(db, 'SELECT at FROM feed WHERE party = ? AND position = ?');
  const insert = change<[string, number, number, number, string, number]>(
    db,
    'INSERT INTO feed (party, position, number, event, kind, at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const placed = query<[string, number], [string, string]>(
    db,
    'SELECT body, places FROM commits WHERE stream = ? AND sequence = ?',
  );
  const lastConfirmed = query<[string], [number]>(
    db,
    'SELECT up_to FROM confirmations WHERE party = ? ORDER BY up_to DESC LIMIT 1',
  );
  const insertConfirmation = change<[string, number, string]>(
    db,
    'INSERT INTO confirmations (party, up_to, at) VALUES (?, ?, ?)',
  );
  const confirmation = query<[string, number], [string]>(
    db,
    'SELECT at FROM confirmations WHERE party = ? AND up_to >= ? ORDER BY up_to LIMIT 1',
  );
  const deliveriesOf = findDeliveries(db);

  const heads = new Map<PartyId, number>();
  const waiting = new Map<PartyId, Set<() => void>>();
  const grownParties = new Set<PartyId>();

  const headOf = (party: PartyId): number => {
    const known = heads.get(party) ?? head.one(party)?.[0] ?? 0;
    heads.set(party, known);
    return known;
  };

  group.onCommit(() => {
    for (const party of grownParties) for (const wake of waiting.get(party) ?? []) wake();
    grownParties.clear();
  });
  group.onReset(() => {
    heads.clear();
    grownParties.clear();
    for (const waiters of waiting.values()) for (const wake of waiters) wake();
  });

  return {
    place: (commit, number, feed) =>
      feed.map(({ recipient, event }): Place => {
        const position = headOf(recipient) + 1;
        insert(recipient, position, number, event, eventOf(commit, event).kind, Date.parse(commit.at));
        heads.set(recipient, position);
        grownParties.add(recipient);
        return [event, recipient, position];
      }),

    read: async (party, { after, limit, kinds }) => {
      const here = { head: headOf(party), earliest: 1, epoch: epoch() };
      const until = Math.min(here.head, after + maximumSpan);
      const rows = kinds
        ? filtered.all(party, after, until, JSON.stringify(kinds), limit)
        : unfiltered.all(party, after, limit);
      const isFull = rows.length === limit;
      const examined = isFull || !kinds ? (rows.at(-1)?.[0] ?? after) : Math.max(after, until);
      return {
        ...here,
        entries: rows.map(([position, event, body]) => ({ position, event, commit: JSON.parse(body) as Commit })),
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

    confirm: async (party, upTo, at) => {
      if (upTo > (lastConfirmed.one(party)?.[0] ?? 0)) group.write(() => insertConfirmation(party, upTo, at));
    },

    placesOf: async (stream, sequence) => {
      const row = placed.one(stream, sequence);
      if (!row) return [];
      const commit = JSON.parse(row[0]) as Commit;
      return (JSON.parse(row[1]) as Place[]).map(([event, recipient, position]): FeedPlace => {
        const [first] = deliveriesOf(recipient, position, eventOf(commit, event).kind);
        const confirmedAt = confirmation.one(recipient, position)?.[0];
        return {
          event,
          recipient,
          position,
          ...(first && { servedAt: first.at }),
          ...(confirmedAt && { confirmedAt }),
        };
      });
    },
  };
};
