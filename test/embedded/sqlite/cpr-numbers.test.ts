import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { dataFile } from '../../../functions/embedded/sqlite/database.ts';
import { query } from '../../../functions/embedded/sqlite/statements.ts';
import { cpr, doubt, effort, jobcentre, spellOpened, triageResult } from '../../core/messages.ts';
import { openHub } from '../../hub/open-hub.ts';
import { cprOf } from '../../hub/people.ts';
import { patiently } from '../../hub/waiting.ts';

/** Every value of every table but the commits themselves, as text. */
const storedOutsideCommits = (directory: string): string[] => {
  const db = new DatabaseSync(join(directory, dataFile));
  const rows = <Row extends unknown[]>(sql: string) => query<[], Row>(db, sql).all();
  const values = rows<[string]>(`SELECT name FROM sqlite_master WHERE type = 'table'`).flatMap(([table]) =>
    rows<[number, string]>(`PRAGMA table_info(${table})`)
      .filter(([, column]) => `${table}.${column}` !== 'commits.body')
      .flatMap(([, column]) => rows<[unknown]>(`SELECT ${column} FROM ${table}`))
      .flatMap(([value]) =>
        value instanceof Uint8Array || Buffer.isBuffer(value)
          ? [Buffer.from(value).toString('latin1'), Buffer.from(value).toString('hex')]
          : [String(value)],
      ),
  );
  db.close();
  return values;
};

it('a CPR number is stored in commits only', async () => {
  const { hub, submit, directory } = openHub();
  const stranger = { sender: 'akasse-metal' };
  await submit(spellOpened());
  await submit(triageResult());
  await submit(effort());
  await submit(doubt());
  await submit(doubt());
  await submit(triageResult({ cpr: cprOf(1) }));
  await submit(triageResult({}, stranger));
  await submit(spellOpened({ akasse: 'akasse-metal' }, stranger));
  const reader = { party: jobcentre, actor: 'batch', purpose: 'indsigt' };
  await hub.readFeed(reader, { from: { after: 0 }, limit: 10, wait: 0 }, patiently);
  await hub.lookUp.case(reader, cpr);
  await hub.lookUp.accesses(reader, cpr);

  const stored = storedOutsideCommits(directory);
  expect(stored.length).toBeGreaterThan(100);
  for (const value of stored) for (const number of [cpr, cprOf(1)]) expect(value).not.toContain(number);
});
