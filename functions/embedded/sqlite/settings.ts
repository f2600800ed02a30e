import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import type { Sqlite } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import { change, query } from './statements.ts';

export type SettingName = 'mode' | 'epoch' | 'signing-keys' | 'look-up-key' | 'content-keys' | 'sandbox-clock';

/** What a data directory remembers of itself. */
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

/** A setting that is made once and kept. */
export const made = (settings: Settings, name: SettingName, make: () => string): string => {
  const known = settings.get(name);
  if (known !== undefined) return known;
  settings.set(name, make());
  return made(settings, name, make);
};

export const newEpoch = (): string => randomBytes(6).toString('base64url');
export const epochOf = (settings: Settings): string => made(settings, 'epoch', newEpoch);

export const newLookUpKey = (): string => randomBytes(32).toString('base64');

/** The keyed hash by which a citizen is looked up. */
export const hashByLookUpKey = (text: string): ((cpr: string) => Buffer) => {
  const key = createSecretKey(text, 'base64');
  return (cpr) => createHmac('sha256', key).update(cpr).digest();
};

/** The same by the key of this hub, which is made once and kept. */
export const lookUpHash = (settings: Settings): ((cpr: string) => Buffer) =>
  hashByLookUpKey(made(settings, 'look-up-key', newLookUpKey));
