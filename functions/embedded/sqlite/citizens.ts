import type { Citizens } from '../../hub/ports/citizens.ts';
import type { Sqlite } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import { change, query } from './statements.ts';

export const sqliteCitizens = (db: Sqlite, group: GroupCommit, hash: (cpr: string) => Buffer): Citizens => {
  /** Reads one row, either the match or the nearest before it. */
  const nearest = query<[Uint8Array], [Uint8Array, string]>(
    db,
    'SELECT lookup, case_id FROM citizens WHERE lookup <= ? ORDER BY lookup DESC LIMIT 1',
  );
  const insert = change<[Uint8Array, string]>(db, 'INSERT OR IGNORE INTO citizens (lookup, case_id) VALUES (?, ?)');

  const find = (lookup: Buffer): string | undefined => {
    const [found, caseId] = nearest.one(lookup) ?? [];
    return found && lookup.equals(found) ? caseId : undefined;
  };

  return {
    find: async (cpr) => find(hash(cpr)),
    introduce: async (cpr, candidate) =>
      group.write(() => {
        const lookup = hash(cpr);
        return insert(lookup, candidate) === 1 ? candidate : (find(lookup) ?? candidate);
      }),
  };
};
