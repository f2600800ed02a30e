import type { Sqlite } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import { query } from './statements.ts';

/** A single sequence across two tables: a later record has a higher number, whatever the clock said. */
export const recordNumbers = (db: Sqlite, group: GroupCommit): (() => number) => {
  const lastOf = (table: 'accesses' | 'deliveries') =>
    query<[], [number | null]>(db, `SELECT number FROM ${table} ORDER BY rowid DESC LIMIT 1`);
  const [lastAccess, lastDelivery] = [lastOf('accesses'), lastOf('deliveries')];
  let last: number | undefined;
  group.onReset(() => {
    last = undefined;
  });
  return () => {
    last = (last ?? Math.max(lastAccess.one()?.[0] ?? 0, lastDelivery.one()?.[0] ?? 0)) + 1;
    return last;
  };
};
