import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { dataFile } from '../../../functions/embedded/sqlite/database.ts';
import { applicationId, migrations } from '../../../functions/embedded/sqlite/schema.ts';
import { openStorage } from '../../../functions/embedded/sqlite/storage.ts';
import type { Access } from '../../../functions/hub/ports/access-log.ts';
import { given } from '../../core/given-when-then.ts';
import { akasse, jobcentre, spellClosed, spellOpened, triageResult } from '../../core/messages.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const [stream, other] = ['case/1', 'case/2'] as const;
const next = 'akasse-krifa';
const twoSpells = [spellOpened(), triageResult(), spellClosed(), spellOpened({ akasse: next }, { sender: next })];

const access = (minute: number, actor: string): Access => ({
  at: `2012-11-05T11:${minute}:00.000Z`,
  party: jobcentre,
  actor,
  action: 'case-read',
  purpose: 'indsigt',
});

/** A data directory as the first version of the format left it. */
const firstFormat = (): string => {
  const directory = temporaryDirectory(onTestFinished);
  const db = new DatabaseSync(join(directory, dataFile));
  db.exec(migrations[0] ?? '');
  db.exec(`PRAGMA application_id = ${applicationId}`);
  db.exec('PRAGMA user_version = 1');
  const commit = db.prepare('INSERT INTO commits (number, stream, sequence, body, places) VALUES (?, ?, ?, ?, ?)');
  const commits = [
    ...given(...twoSpells).commits.map((each) => ({ ...each, stream })),
    ...given(spellOpened(), triageResult()).commits.map((each) => ({ ...each, stream: other })),
  ];
  commits.forEach((each, index) => {
    commit.run(
      index + 1,
      each.stream,
      each.sequence,
      JSON.stringify(each),
      index === 0 ? `[[1,"${jobcentre}",1]]` : '[]',
    );
  });
  const look = db.prepare('INSERT INTO accesses (stream, at, party, actor, action, purpose) VALUES (?, ?, ?, ?, ?, ?)');
  for (const { at, party, actor, action, purpose } of [access(30, 'second'), access(10, 'first')])
    look.run(stream, at, party, actor, action, purpose);
  db.prepare('INSERT INTO deliveries (party, up_to, after, at, actor) VALUES (?, ?, ?, ?, ?)').run(
    jobcentre,
    1,
    0,
    '2012-11-05T11:20:00.000Z',
    'between',
  );
  db.close();
  return directory;
};

const open = () => {
  const storage = openStorage(firstFormat());
  onTestFinished(() => storage.close());
  return storage;
};

it('a file of the first format names the current and former holders of a case', async () => {
  const { log } = open();
  expect((await log.holders(stream)).toSorted()).toEqual([akasse, next, jobcentre].toSorted());
  expect((await log.holders(other)).toSorted()).toEqual([akasse, jobcentre]);
  expect(await log.holders('case/15')).toEqual([]);
});

it('a file of the first format keeps its accesses in order of time, before all later ones', async () => {
  const { accessLog } = open();
  await accessLog.record(stream, access(15, 'third'));
  await accessLog.delivered({ at: '2012-11-05T11:05:00.000Z', party: jobcentre, actor: 'fourth', after: 0, upTo: 1 });
  await accessLog.record(stream, access(12, 'fifth'));
  expect((await accessLog.of(stream)).map(({ actor }) => actor)).toEqual([
    'first',
    'between',
    'second',
    'third',
    'fourth',
    'fifth',
  ]);
});
