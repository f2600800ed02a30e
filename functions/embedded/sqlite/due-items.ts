import type { Projection } from '../../core/case/project.ts';
import type { StreamId } from '../../core/commit.ts';
import type { DueItems } from '../../hub/ports/due-items.ts';
import type { Sqlite } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import { change, query } from './statements.ts';

export type SqliteDueItems = DueItems & {
  /** Part of the commit's own transaction. */
  change(stream: StreamId, due: Projection['due']): void;
};

export const sqliteDueItems = (db: Sqlite, group: GroupCommit): SqliteDueItems => {
  const upTo = query<[number, number], [StreamId, string, number]>(
    db,
    'SELECT stream, id, at FROM due WHERE at <= ? ORDER BY at, stream, id LIMIT ?',
  );
  const put = change<[string, string, number]>(db, 'INSERT OR REPLACE INTO due (stream, id, at) VALUES (?, ?, ?)');
  const remove = change<[string, string]>(db, 'DELETE FROM due WHERE stream = ? AND id = ?');
  const removeAt = change<[string, string, number]>(db, 'DELETE FROM due WHERE stream = ? AND id = ? AND at = ?');
  return {
    change: (stream, { added, removed }) => {
      for (const id of removed) remove(stream, id);
      for (const { id, at } of added) put(stream, id, Date.parse(at));
    },
    due: async (until, limit) =>
      upTo.all(Date.parse(until), limit).map(([stream, id, at]) => ({ stream, id, at: new Date(at).toISOString() })),
    drop: async ({ stream, id, at }) => {
      group.write(() => removeAt(stream, id, Date.parse(at)));
    },
  };
};
