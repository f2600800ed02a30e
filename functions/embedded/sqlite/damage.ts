import { statSync } from 'node:fs';
import { StorageUnavailable } from '../../hub/ports/durability.ts';
import { StartFault } from '../start-fault.ts';
import type { Sqlite } from './database.ts';
import { pragma } from './pragma.ts';
import { resultCodeOf, resultCodes } from './result-code.ts';

/** What is read through before the hub starts: under a second. Damage to a larger file shows where it is touched. */
const checkedBytes = 512 * 1024 * 1024;

const { corrupt, notadb, ioerr, full, readonly, cantopen } = resultCodes;
const storageFaults: readonly (number | undefined)[] = [corrupt, notadb, ioerr, full, readonly, cantopen];

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** SQLite fills up half a page with zeros. While there is a write-ahead log, it may have the whole of it. */
const endsWithAPage = (db: Sqlite, file: string): boolean =>
  sizeOf(file) % Number(pragma(db, 'page_size')) === 0 || sizeOf(`${file}-wal`) > 0;

/** Throws `StartFault` for a file whose pages do not hold together. */
export const refuseDamaged = (db: Sqlite, file: string): void => {
  db.exec('PRAGMA cell_size_check = ON');
  const isSound = endsWithAPage(db, file) && (sizeOf(file) > checkedBytes || pragma(db, 'quick_check(1)') === 'ok');
  if (!isSound) throw new StartFault(`${file} is damaged; restore a backup into a new data directory.`, 1);
};

/** What the file or the disk is to blame for is the storage's fault, and nobody's who asks. */
export const asStorageFault = (error: unknown): unknown =>
  storageFaults.includes(resultCodeOf(error))
    ? new StorageUnavailable('the storage cannot be read', { cause: error })
    : error;
