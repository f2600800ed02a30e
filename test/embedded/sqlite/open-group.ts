import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import { dataFile, openDatabase, type Sync } from '../../../functions/embedded/sqlite/database.ts';
import { groupCommit } from '../../../functions/embedded/sqlite/group-commit.ts';
import { temporaryDirectory } from './temporary-directory.ts';

/** A group commit with a table of words, and what a second connection sees in it. */
export const openGroup = (slowed: Partial<Sync> = {}) => {
  const directory = temporaryDirectory(onTestFinished);
  const { db, sync, close } = openDatabase(directory);
  onTestFinished(close);
  const elsewhere = new DatabaseSync(join(directory, dataFile));
  onTestFinished(() => {
    elsewhere.close();
  });
  db.exec('CREATE TABLE words (word TEXT PRIMARY KEY) STRICT');
  const group = groupCommit(db, { ...sync, ...slowed });
  const notified = { commits: 0, resets: 0, losses: [] as unknown[] };
  group.onCommit(() => notified.commits++);
  group.onReset(() => notified.resets++);
  group.onLost((cause) => notified.losses.push(cause));
  const insert = db.prepare('INSERT INTO words (word) VALUES (?)');
  return {
    db,
    elsewhere,
    group,
    notified,
    put: (word: string) => group.write(() => insert.run(word)),
    committed: () =>
      (elsewhere.prepare('SELECT word FROM words ORDER BY word').all() as { word: string }[]).map(({ word }) => word),
  };
};

/** The outcome of each: `done`, or why it was rejected. */
export const outcomes = async (...promises: Promise<unknown>[]) =>
  (await Promise.allSettled(promises)).map((outcome) => (outcome.status === 'rejected' ? outcome.reason : 'done'));
