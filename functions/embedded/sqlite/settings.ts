import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import type { FeedHead } from '../../hub/ports/feeds.ts';
import type { Sqlite } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import { change, query } from './statements.ts';

export type SettingName =
  | 'mode'
  | 'epoch'
  | 'lives'
  | 'signing-keys'
  | 'look-up-key'
  | 'content-keys'
  | 'sandbox-clock';

/** Settings stored in the data directory. */
export type Settings = {
  get(name: SettingName): string | undefined;
  set(name: SettingName, value: string): void;
  remove(name: SettingName): void;
};

export const sqliteSettings = (db: Sqlite, group: GroupCommit): Settings => {
  const find = query<[string], [string]>(db, 'SELECT value FROM settings WHERE name = ?');
  const put = change<[string, string]>(db, 'INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)');
  const drop = change<[string]>(db, 'DELETE FROM settings WHERE name = ?');
  return {
    get: (name) => find.one(name)?.[0],
    set: (name, value) => group.writeNow(() => put(name, value)),
    remove: (name) => group.writeNow(() => drop(name)),
  };
};

/** A setting that is generated once and kept. */
export const made = (settings: Settings, name: SettingName, make: () => string): string => {
  const known = settings.get(name);
  if (known !== undefined) return known;
  settings.set(name, make());
  return made(settings, name, make);
};

const newEpoch = (): string => randomBytes(6).toString('base64url');

/** The epoch of the feeds' current life, and the number of lives so far. */
export type Life = Pick<FeedHead, 'epoch' | 'lives'>;

/** A file without a count of lives is taken to be in its first. */
export const lifeOf = (settings: Settings): Life => ({
  epoch: made(settings, 'epoch', newEpoch),
  lives: Number(made(settings, 'lives', () => '1')),
});

/** From now on, every position a reader has kept belongs to an earlier life. */
export const beginLife = (db: Sqlite): void => {
  db.prepare(`INSERT OR REPLACE INTO settings (name, value) VALUES ('epoch', ?)`).run(newEpoch());
  db.exec(`INSERT INTO settings (name, value) VALUES ('lives', '2')
    ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT)`);
};

export const newLookUpKey = (): string => randomBytes(32).toString('base64');

/** The keyed hash for looking up a citizen. */
export const hashByLookUpKey = (text: string): ((cpr: string) => Buffer) => {
  const key = createSecretKey(text, 'base64');
  return (cpr) => createHmac('sha256', key).update(cpr).digest();
};

/** The same with this hub's own key, which is generated once and kept. */
export const lookUpHash = (settings: Settings): ((cpr: string) => Buffer) =>
  hashByLookUpKey(made(settings, 'look-up-key', newLookUpKey));
