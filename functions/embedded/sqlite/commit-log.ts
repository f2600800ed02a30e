import { LRUCache } from 'lru-cache';
import type { Guard, StreamId } from '../../core/commit.ts';
import { readCommit, storedCommit } from '../../core/stored.ts';
import { type CommitLog, GuardFailed, VersionConflict } from '../../hub/ports/commit-log.ts';
import type { Sqlite } from './database.ts';
import type { SqliteDueItems } from './due-items.ts';
import type { SqliteFeeds } from './feeds.ts';
import type { GroupCommit } from './group-commit.ts';
import { change, query } from './statements.ts';

const keptVersions = 20_000;

/**
 * The log; a commit and its projection are written in one transaction. The data directory has a single hub, so cached versions
 * are valid until a rollback.
 */
export const sqliteCommitLog = (
  db: Sqlite,
  group: GroupCommit,
  feeds: SqliteFeeds,
  dueItems: SqliteDueItems,
): CommitLog => {
  const after = query<[string, number], [string]>(
    db,
    'SELECT body FROM commits WHERE stream = ? AND sequence > ? ORDER BY sequence',
  );
  const version = query<[string], [number]>(
    db,
    'SELECT sequence FROM commits WHERE stream = ? ORDER BY sequence DESC LIMIT 1',
  );
  /**
   * The last commit at or before the stream: always one row, whether the stream exists or another's commit is found instead.
   */
  const nearest = query<[string], [string, string]>(
    db,
    'SELECT stream, holders FROM commits WHERE stream <= ? ORDER BY stream DESC, sequence DESC LIMIT 1',
  );
  const last = query<[], [number]>(db, 'SELECT number FROM commits ORDER BY number DESC LIMIT 1');
  const insert = change<[number, string, number, string, string, string]>(
    db,
    'INSERT INTO commits (number, stream, sequence, body, places, holders) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const counter = query<[string], [number]>(db, 'SELECT value FROM counters WHERE name = ?');
  const move = change<[string, number]>(
    db,
    'INSERT INTO counters (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = value + excluded.value',
  );

  const versions = new LRUCache<StreamId, number>({ max: keptVersions });
  let lastNumber: number | undefined;
  group.onReset(() => {
    versions.clear();
    lastNumber = undefined;
  });

  const versionOf = (stream: StreamId): number => versions.get(stream) ?? version.one(stream)?.[0] ?? 0;
  const nextNumber = (): number => (lastNumber ?? last.one()?.[0] ?? 0) + 1;

  const holds = (guard: Guard): boolean => {
    if (guard.kind === 'version') return versionOf(guard.stream) === guard.version;
    const value = (counter.one(guard.name)?.[0] ?? 0) + guard.add;
    return value >= (guard.atLeast ?? -Infinity) && value <= (guard.atMost ?? Infinity);
  };

  return {
    read: async (stream, sequence) => {
      if (versions.get(stream) === sequence) return [];
      const commits = after.all(stream, sequence).map(([body]) => readCommit(JSON.parse(body)));
      if (commits.length > 0 || sequence === 0) versions.set(stream, commits.at(-1)?.sequence ?? 0);
      return commits;
    },
    holders: async (stream) => {
      const [found, holders = ''] = nearest.one(stream) ?? [];
      const parties = holders.split(' ');
      return found === stream && holders !== '' ? parties : [];
    },
    append: async ({ commit, expectedVersion, guards = [], projection }) => {
      feeds.requireRoom(projection.feed);
      group.write(() => {
        if (versionOf(commit.stream) !== expectedVersion) throw new VersionConflict(commit.stream, expectedVersion);
        for (const guard of guards) if (!holds(guard)) throw new GuardFailed(guard);

        const number = nextNumber();
        const places = feeds.place(commit, number, projection.feed);
        insert(
          number,
          commit.stream,
          commit.sequence,
          JSON.stringify(storedCommit(commit)),
          JSON.stringify(places),
          projection.holders.join(' '),
        );
        versions.set(commit.stream, commit.sequence);
        lastNumber = number;
        dueItems.change(commit.stream, projection.due);
        for (const guard of guards) if (guard.kind === 'counter') move(guard.name, guard.add);
      });
    },
  };
};
