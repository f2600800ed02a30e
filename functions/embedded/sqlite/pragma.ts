import type { Sqlite } from './database.ts';

/** The value that a pragma answers. */
export const pragma = (db: Sqlite, name: string): unknown =>
  (db.prepare(`PRAGMA ${name}`).raw(true).get() as unknown as [unknown])[0];
