import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../../schemas/primitives.ts';
import { StartFault } from '../start-fault.ts';
import { withNewSigningKey } from '../tokens/signing-keys.ts';
import { withNewContentKey } from './content-keys.ts';
import { dataFile, openDatabase, opening, type Sqlite } from './database.ts';
import { rehashCitizens } from './rehash-citizens.ts';
import { rollBack } from './roll-back.ts';
import { hashByLookUpKey, newLookUpKey, type SettingName } from './settings.ts';
import { change, query } from './statements.ts';

export const rotatedKeys = ['signing', 'look-up', 'content'] as const;
export type RotatedKey = (typeof rotatedKeys)[number];
export const isRotatedKey = (name: string): name is RotatedKey => (rotatedKeys as readonly string[]).includes(name);

/** Where a key is stored, what replaces it, and what else has to change. */
type Rotation = {
  setting: SettingName;
  next: (kept: string | undefined, now: Instant) => string | Promise<string>;
  follow?: (db: Sqlite, kept: string, next: string) => void;
};

const rotations: Record<RotatedKey, Rotation> = {
  signing: { setting: 'signing-keys', next: withNewSigningKey },
  'look-up': {
    setting: 'look-up-key',
    next: newLookUpKey,
    follow: (db, kept, next) => rehashCitizens(db, hashByLookUpKey(kept), hashByLookUpKey(next)),
  },
  content: { setting: 'content-keys', next: withNewContentKey },
};

/** Rotates a key of a stopped hub, in one transaction. Throws `StartFault`, in which case nothing was changed. */
export const rotateKey = async (directory: string, key: RotatedKey, now: Instant): Promise<void> => {
  const { setting, next: make, follow } = rotations[key];
  if (!existsSync(join(directory, dataFile))) throw new StartFault(`${directory} holds no data of a hub.`, 1);
  const { db, sync, close } = openDatabase(directory);
  try {
    db.exec('PRAGMA secure_delete = ON');
    const kept = query<[string], [string]>(db, 'SELECT value FROM settings WHERE name = ?').one(setting)?.[0];
    const next = await make(kept, now);
    opening(`The ${key} key of ${directory} cannot be exchanged`, () => {
      db.exec('BEGIN IMMEDIATE');
      try {
        if (kept !== undefined) follow?.(db, kept, next);
        change<[string, string]>(db, 'INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)')(setting, next);
        db.exec('COMMIT');
      } catch (error) {
        rollBack(db);
        throw error;
      }
      sync.now();
    });
  } finally {
    close();
  }
};
