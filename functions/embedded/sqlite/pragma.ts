import type { Sqlite } from './database.ts';

/** The value of a pragma. */
export const pragma = (db: Sqlite, name: string): unknown => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
