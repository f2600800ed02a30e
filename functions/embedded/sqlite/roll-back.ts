import type { Sqlite } from './database.ts';

/** Rolls back a transaction; after some faults, such as a full disk, SQLite has already done so. */
export const rollBack = (db: Sqlite): void => {
  try {
    db.exec('ROLLBACK');
  } catch (error) {
    if (!/no transaction is active/.test((error as Error).message)) throw error;
  }
};
