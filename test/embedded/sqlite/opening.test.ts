import { chmodSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backUp } from '../../../functions/embedded/sqlite/back-up.ts';
import { dataFile } from '../../../functions/embedded/sqlite/database.ts';
import { applicationId, migrations } from '../../../functions/embedded/sqlite/schema.ts';
import { openStorage, type Storage } from '../../../functions/embedded/sqlite/storage.ts';
import { StartFault } from '../../../functions/embedded/start-fault.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const open = (directory: string): Storage => {
  const storage = openStorage(directory);
  onTestFinished(() => storage.close());
  return storage;
};

const faultOf = (directory: string): StartFault => {
  try {
    open(directory);
  } catch (error) {
    if (error instanceof StartFault) return error;
    throw error;
  }
  throw new Error('the storage opened');
};

/** A directory whose data file somebody else created. */
const directoryWith = (...statements: string[]): { directory: string; file: string } => {
  const directory = temporaryDirectory(onTestFinished);
  const file = join(directory, dataFile);
  const db = new DatabaseSync(file);
  for (const statement of statements) db.exec(statement);
  db.close();
  return { directory, file };
};

describe('a data directory', () => {
  it('is created when missing, with its parent directories', async () => {
    const storage = open(join(temporaryDirectory(onTestFinished), 'some', 'where'));
    expect(await storage.log.read('case/nobody', 0)).toEqual([]);
  });

  it('keeps its content private to its owner, even where others may enter', async () => {
    const directory = temporaryDirectory(onTestFinished);
    chmodSync(directory, 0o755);
    const storage = open(directory);
    storage.settings.set('mode', 'sandbox');
    for (const file of [dataFile, `${dataFile}-wal`])
      expect(statSync(join(directory, file)).mode & 0o777, file).toBe(0o600);
  });

  it('is refused while another hub uses it, and free again afterwards', async () => {
    const directory = temporaryDirectory(onTestFinished);
    const first = openStorage(directory);
    expect(faultOf(directory).message).toBe(`The data directory ${directory} is in use by another hub.`);
    await first.close();
    open(directory);
  });

  it('is free again after it was refused', () => {
    const { directory, file } = directoryWith('CREATE TABLE accounts (name TEXT)');
    faultOf(directory);
    rmSync(file);
    open(directory);
  });

  it('is refused when it is a file, or lies under one', () => {
    const file = join(temporaryDirectory(onTestFinished), 'file');
    writeFileSync(file, '');
    for (const directory of [file, join(file, 'data')]) {
      const { message, exitCode } = faultOf(directory);
      expect(message).toContain(directory);
      expect(message).not.toContain('\n');
      expect(exitCode).toBe(1);
    }
  });
});

describe('a data file', () => {
  it.each([
    ['with zero bytes', ''],
    ['of an SQLite file without a table', undefined],
  ])('is not a new hub when it exists but holds nothing, and is left as it was: %s', (_, content) => {
    const { directory, file } = directoryWith('PRAGMA journal_mode = WAL');
    if (content !== undefined) writeFileSync(file, content);
    const before = readFileSync(file);
    const { message, exitCode } = faultOf(directory);
    expect(message).toContain(file);
    expect(message).not.toContain('\n');
    expect(exitCode).toBe(1);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(() => backUp(directory, join(directory, 'copy'))).toThrow(StartFault);
  });

  it('of zero bytes says what to do, and leaves the write-ahead log beside it alone', () => {
    const directory = temporaryDirectory(onTestFinished);
    const file = join(directory, dataFile);
    writeFileSync(file, '');
    writeFileSync(`${file}-wal`, 'what was written last');
    expect(faultOf(directory).message).toBe(
      `${file} is empty, where a hub's data should be: restore a backup into a new data directory, or remove the file to begin a new hub.`,
    );
    expect(readFileSync(`${file}-wal`, 'utf8')).toBe('what was written last');
  });

  it('from a first start that was interrupted is recreated', async () => {
    const directory = temporaryDirectory(onTestFinished);
    writeFileSync(join(directory, `${dataFile}.new`), 'half');
    expect(await open(directory).log.read('case/nobody', 0)).toEqual([]);
  });

  it.each([
    ['of another program', ['CREATE TABLE accounts (name TEXT)'], 'another program'],
    ['with the mark of another program', ['PRAGMA application_id = 7'], 'another program'],
    [
      'of a newer version of the hub',
      [`PRAGMA application_id = ${applicationId}`, `PRAGMA user_version = ${migrations.length + 1}`],
      'newer version',
    ],
  ])('is refused in one line and left as it was: %s', (_, statements, why) => {
    const { directory, file } = directoryWith(...statements);
    const before = readFileSync(file);
    const { message, exitCode } = faultOf(directory);
    expect(message).toContain(file);
    expect(message).toContain(why);
    expect(message).not.toContain('\n');
    expect(exitCode).toBe(1);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('is refused while a reader prevents a checkpoint of the previous hub’s log, and not afterwards', async () => {
    const directory = temporaryDirectory(onTestFinished);
    const file = join(directory, dataFile);
    await openStorage(directory).close();
    const [reader, writer] = [new DatabaseSync(file), new DatabaseSync(file)];
    reader.exec('BEGIN');
    reader.prepare('SELECT * FROM settings').all();
    writer.exec(`INSERT INTO settings VALUES ('left', 'in the log')`);
    writer.close();
    expect(faultOf(directory).message).toBe(
      `${file} cannot be opened: another program is using it; end that one first`,
    );
    reader.exec('COMMIT');
    reader.close();
    open(directory);
  });

  it('is refused in one line and left as it was: not SQLite', () => {
    const directory = temporaryDirectory(onTestFinished);
    const file = join(directory, dataFile);
    const letter = 'Dear hub, '.repeat(1_000);
    writeFileSync(file, letter);
    const { message } = faultOf(directory);
    expect(message).toBe(`${file} cannot be opened: file is not a database`);
    expect(readFileSync(file, 'utf8')).toBe(letter);
  });
});
