import type { Citizens } from '../../hub/ports.ts';
import type { Sqlite } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import { change, query } from './statements.ts';

export const sqliteCitizens = (db: Sqlite, group: GroupCommit, hash: (cpr: string) => Uint8Array): Citizens => {
  const one = query<[Uint8Array], [string]>(db, 'SELECT case_id FROM citizens WHERE lookup = ?');
  const insert = change<[Uint8Array, string]>(db, 'INSERT OR IGNORE INTO citizens (lookup, case_id) VALUES (?, ?)');
  return {
    find: async (cpr) => one.one(hash(cpr))?.[0],
    introduce: async (cpr, candidate) =>
      group.write(() => {
        const lookup = hash(cpr);
        return insert(lookup, candidate) === 1 ? candidate : (one.one(lookup)?.[0] ?? candidate);
      }),
  };
};
