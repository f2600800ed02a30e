import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { dataFile } from '../../../functions/embedded/sqlite/database.ts';
import { applicationId, migrations } from '../../../functions/embedded/sqlite/schema.ts';
import { openStorage } from '../../../functions/embedded/sqlite/storage.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const at = (minute: number) => `2012-11-05T11:${minute}:00.000Z`;

/** A data directory as the first version of the hub left it: two feeds, written while the clock was set back. */
const leftByTheFirst = (): string => {
  const directory = temporaryDirectory(onTestFinished);
  const db = new DatabaseSync(join(directory, dataFile));
  db.exec(migrations[0] as string);
  db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = 1`);
  db.exec(`INSERT INTO settings VALUES ('epoch', 'one')`);
  const insert = db.prepare(`INSERT INTO feed VALUES (?, ?, ?, 1, 'spell-opened', ?)`);
  const commit = db.prepare(
    `INSERT INTO commits VALUES (?, ?, ?, '{"events":[{"kind":"spell-opened","sender":"akasse-hk","recipients":["jobcentre-751"]}]}', '[]')`,
  );
  for (const [index, stream] of ['case/one', 'case/other'].entries()) commit.run(index + 1, stream, 1);
  for (const [party, minutes] of Object.entries({ 'akasse-hk': [10, 50, 20, 30, 55], 'jobcentre-751': [11, 12] }))
    for (const [index, minute] of minutes.entries())
      insert.run(party, index + 1, index === 2 ? 2 : 1, Date.parse(at(minute)));
  db.close();
  return directory;
};

describe('a data directory of the first version', () => {
  const open = () => {
    const storage = openStorage(leftByTheFirst());
    onTestFinished(() => storage.close());
    return storage;
  };

  it('keeps its epoch, and counts as being in its first life', async () =>
    expect(await open().feeds.read('akasse-hk', { after: 0, limit: 0 })).toMatchObject({ epoch: 'one', lives: 1 }));

  it('gives the position of the previous event of its stream for each event', async () => {
    const directory = leftByTheFirst();
    await openStorage(directory).close();
    const db = new DatabaseSync(join(directory, dataFile));
    onTestFinished(() => void db.close());
    const previous = (party: string) =>
      db
        .prepare('SELECT previous FROM feed WHERE party = ? ORDER BY position')
        .all(party)
        .map((row) => row.previous);
    expect(previous('akasse-hk')).toEqual([null, 1, null, 2, 4]);
    expect(previous('jobcentre-751')).toEqual([null, 1]);
  });

  it('skips nothing from an instant on where its clock went back', async () => {
    const { feeds } = open();
    const positions = [];
    for (const minute of [10, 15, 25, 52, 56]) positions.push(await feeds.positionBefore('akasse-hk', at(minute)));
    expect(positions).toEqual([0, 1, 1, 4, 5]);
    expect(await feeds.positionBefore('jobcentre-751', at(12))).toBe(1);
  });
});
