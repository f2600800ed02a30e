import type { Sqlite } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import { change, query } from './statements.ts';

/** Tries the storage. Both throw when it fails. */
export type Probe = {
  read(): void;
  /** Writes a row anew as it is, and waits until that is durable: the file does not grow. */
  write(): Promise<void>;
};

export const sqliteProbe = (db: Sqlite, group: GroupCommit): Probe => {
  const look = query<[], [string]>(db, `SELECT value FROM settings WHERE name = 'epoch'`);
  const touch = change(db, `UPDATE settings SET value = value WHERE name = 'epoch'`);
  return {
    read: () => void look.one(),
    write: async () => {
      group.write(() => touch());
      await group.settled();
    },
  };
};
