import type { Sqlite } from './database.ts';

/** Undoes a transaction; SQLite has undone it by itself after some faults, such as a full disk. */
export const rollBack = (db: Sqlite): void => {
  try {
    db.exec('ROLLBACK');
  } catch (error) {
    if (!/no transaction is active/.test((error as Error).message)) throw error;
  }
};
