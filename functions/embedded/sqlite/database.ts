import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fdatasync,
  fdatasyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { StartFault } from '../start-fault.ts';
import { refuseDamaged } from './damage.ts';
import { makeDirectory } from './make-directory.ts';
import { pragma } from './pragma.ts';
import { resultCodeOf, resultCodes } from './result-code.ts';
import { applicationId, migrations } from './schema.ts';
import { syncPath } from './whole-file.ts';

export type Sqlite = DatabaseSync;

export const dataFile = 'samspil.db';
const lockFile = 'samspil.lock';

/** Runs `open`; errors become a `StartFault` that begins with `what`. */
export const opening = <Result>(what: string, open: () => Result): Result => {
  try {
    return open();
  } catch (error) {
    if (error instanceof StartFault) throw error;
    throw new StartFault(`${what}: ${(error as Error).message}`, 1, { cause: error });
  }
};

/** SQLite opens a file without write permission as read-only. */
const requireWritable = (path: string): void => accessSync(path, constants.R_OK | constants.W_OK);

/** Held until the process ends, however it ends: one hub per directory. */
const lock = (directory: string): Sqlite => {
  requireWritable(directory);
  const held = new DatabaseSync(join(directory, lockFile));
  try {
    held.exec('BEGIN EXCLUSIVE');
    return held;
  } catch (error) {
    held.close();
    if (resultCodeOf(error) === resultCodes.busy)
      throw new StartFault(`The data directory ${directory} is in use by another hub.`, 1, { cause: error });
    throw error;
  }
};

/** The file's format version, 0 for a new one. Throws for a file that is not ours to change. */
export const formatOf = (db: Sqlite, file: string): number => {
  const owner = pragma(db, 'application_id');
  const version = Number(pragma(db, 'user_version'));
  const tables = pragma(db, 'schema_version');
  if (owner !== applicationId && (owner !== 0 || tables !== 0))
    throw new StartFault(`${file} is an SQLite file of another program; choose another data directory.`, 1);
  if (version > migrations.length)
    throw new StartFault(
      `${file} was written by a newer version of the hub (format ${version}; this one reads up to ${migrations.length}). Start that version, or choose another data directory.`,
      1,
    );
  return version;
};

/** Runs the missing migrations, all or none. */
const migrate = (db: Sqlite, version: number): void => {
  if (version === migrations.length) return;
  db.exec('BEGIN IMMEDIATE');
  for (const step of migrations.slice(version)) db.exec(step);
  db.exec(`PRAGMA application_id = ${applicationId}`);
  db.exec(`PRAGMA user_version = ${migrations.length}`);
  db.exec('COMMIT');
};

/** Checkpoints the whole log into the file durably, or throws. A reader of the latest commit does not block it. */
const checkpoint = (db: Sqlite): void => {
  const { log = -1, checkpointed = -1 } = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as Record<string, number>;
  if (log < 0 || checkpointed < log) throw new Error('another program is using it; end that one first');
};

/** Makes a copy of a stopped hub's file complete. If this fails, the next start does it. */
const checkpointOnClose = (db: Sqlite): void => {
  try {
    checkpoint(db);
  } catch {}
};

/** The data may be elsewhere, so do not start a new hub in its place. */
const emptyFault = (file: string) =>
  new StartFault(
    `${file} is empty, where a hub's data should be: restore a backup into a new data directory, or remove the file to begin a new hub.`,
    1,
  );

/** Creates the file atomically, so that it is a valid hub even if the process is killed. Requires the lock. */
const makeNew = (file: string): void => {
  const part = `${file}.new`;
  rmSync(part, { force: true });
  closeSync(openSync(part, 'wx', 0o600)); // the write-ahead log inherits its mode
  const db = new DatabaseSync(part);
  try {
    migrate(db, 0);
  } finally {
    db.close();
  }
  renameSync(part, file);
  syncPath(dirname(file));
};

const setUp = (db: Sqlite, file: string): void => {
  const version = formatOf(db, file);
  refuseDamaged(db, file);
  if (version === 0) throw emptyFault(file);
  db.exec('PRAGMA journal_mode = WAL');
  db.exec('PRAGMA synchronous = FULL');
  db.exec('PRAGMA cache_size = -65536');
  db.exec('PRAGMA wal_autocheckpoint = 8192');
  migrate(db, version);
  pragma(db, 'user_version'); // a read makes SQLite create the log, which is then checkpointed and synced
  checkpoint(db); // what an earlier hub left in its log may never have been synced
  db.exec('PRAGMA synchronous = NORMAL');
};

/**
 * Makes everything committed durable: synchronously, or without blocking the process. On its own, SQLite syncs its log only
 * before a checkpoint, and the first page of a restarted log.
 */
export type Sync = { now(): void; soon(): Promise<void> };

const syncLater = promisify(fdatasync);

const openLog = (file: string): Sync & { close(): void } => {
  const log = openSync(`${file}-wal`, 'r+');
  return { now: () => fdatasyncSync(log), soon: () => syncLater(log), close: () => closeSync(log) };
};

export type OpenDatabase = { db: Sqlite; sync: Sync; close(): void };

/** Opens the hub's file, creating or migrating it if necessary. Throws `StartFault` with one line saying what to do. */
export const openDatabase = (directory: string): OpenDatabase => {
  const file = join(directory, dataFile);
  opening(`The data directory ${directory} cannot be made`, () => makeDirectory(directory));
  const held = opening(`The data directory ${directory} cannot be written to`, () => lock(directory));
  try {
    return opening(`${file} cannot be opened`, () => {
      if (existsSync(file)) {
        requireWritable(file);
        if (statSync(file).size === 0) throw emptyFault(file); // SQLite would discard the log next to it
      } else makeNew(file);
      const db = new DatabaseSync(file);
      let log: ReturnType<typeof openLog>;
      try {
        setUp(db, file);
        log = openLog(file);
      } catch (error) {
        db.close();
        throw error;
      }
      return {
        db,
        sync: log,
        close: () => {
          log.close();
          checkpointOnClose(db);
          db.close();
          held.close();
        },
      };
    });
  } catch (error) {
    held.close();
    throw error;
  }
};
