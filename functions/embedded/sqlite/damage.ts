import { statSync } from 'node:fs';
import { StorageUnavailable } from '../../hub/ports/durability.ts';
import { StartFault } from '../start-fault.ts';
import type { Sqlite } from './database.ts';
import { pragma } from './pragma.ts';
import { resultCodeOf, resultCodes } from './result-code.ts';

/** Files up to this size are checked at start, in under a second. Damage to a larger one is detected on access. */
const checkedBytes = 512 * 1024 * 1024;

const { corrupt, notadb, ioerr, full, readonly, cantopen } = resultCodes;
const storageFaults: readonly (number | undefined)[] = [corrupt, notadb, ioerr, full, readonly, cantopen];

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** SQLite pads a partial page with zeros. If there is a write-ahead log, it may contain the whole page. */
const endsWithAPage = (db: Sqlite, file: string): boolean =>
  sizeOf(file) % Number(pragma(db, 'page_size')) === 0 || sizeOf(`${file}-wal`) > 0;

/** Throws `StartFault` for a corrupt file. */
export const refuseDamaged = (db: Sqlite, file: string): void => {
  db.exec('PRAGMA cell_size_check = ON');
  const isSound = endsWithAPage(db, file) && (sizeOf(file) > checkedBytes || pragma(db, 'quick_check(1)') === 'ok');
  if (!isSound) throw new StartFault(`${file} is damaged; restore a backup into a new data directory.`, 1);
};

/** Turns an error caused by the file or the disk into `StorageUnavailable`. */
export const asStorageFault = (error: unknown): unknown =>
  storageFaults.includes(resultCodeOf(error))
    ? new StorageUnavailable('the storage cannot be read', { cause: error })
    : error;
