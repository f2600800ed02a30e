import { LRUCache } from 'lru-cache';
import type { Citizens } from '../../hub/ports.ts';
import type { Sqlite } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import { change, query } from './statements.ts';

const keptCitizens = 20_000;

/** A tie is never changed, so it is kept in memory until writes are undone. */
export const sqliteCitizens = (db: Sqlite, group: GroupCommit, hash: (cpr: string) => Uint8Array): Citizens => {
  const one = query<[Uint8Array], [string]>(db, 'SELECT case_id FROM citizens WHERE lookup = ?');
  const insert = change<[Uint8Array, string]>(db, 'INSERT OR IGNORE INTO citizens (lookup, case_id) VALUES (?, ?)');
  const kept = new LRUCache<string, string>({ max: keptCitizens });
  group.onReset(() => kept.clear());
  return {
    find: async (cpr) => {
      const known = kept.get(cpr);
      if (known !== undefined) return known;
      const caseId = one.one(hash(cpr))?.[0];
      if (caseId !== undefined) kept.set(cpr, caseId);
      return caseId;
    },
    introduce: async (cpr, candidate) =>
      group.write(() => {
        const lookup = hash(cpr);
        const tied = insert(lookup, candidate) === 1 ? candidate : (one.one(lookup)?.[0] ?? candidate);
        kept.set(cpr, tied);
        return tied;
      }),
  };
};
