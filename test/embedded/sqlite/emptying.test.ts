import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { businessClock } from '../../../functions/embedded/sandbox/business-clock.ts';
import { dataFile } from '../../../functions/embedded/sqlite/database.ts';
import { query } from '../../../functions/embedded/sqlite/statements.ts';
import { akasse, cpr, effort, jobcentre, spellOpened } from '../../core/messages.ts';
import { accepted } from '../../hub/accepted.ts';
import { openHub } from '../../hub/open-hub.ts';
import { patiently } from '../../hub/waiting.ts';
import { writeOldMark } from './old-mark.ts';

const page = { after: 0, limit: 10 };

/** A hub with some data of every sort. */
const openWithHistory = async () => {
  const open = openHub();
  const { hub, submit, ports, directory } = open;
  const message = spellOpened();
  await submit(message);
  await submit(effort());
  await submit(spellOpened({}, { sender: 'akasse-metal' }));
  await submit(spellOpened({ akasse: 'akasse-metal' }, { sender: 'akasse-metal' }));
  const reader = { party: jobcentre, actor: 'batch' };
  await hub.readFeed(reader, { from: { after: 0 }, limit: 10, wait: 0 }, patiently);
  await hub.readFeed(reader, { from: { after: 2 }, limit: 10, wait: 0 }, patiently);
  writeOldMark(directory, jobcentre, 2, '2012-11-05T11:00:00.000Z');
  const before = await ports.feeds.read(jobcentre, page);
  return { ...open, message, before };
};

const countRows = (directory: string): Record<string, number> => {
  const db = new DatabaseSync(join(directory, dataFile));
  const tables = query<[], [string]>(db, `SELECT name FROM sqlite_master WHERE type = 'table'`).all();
  const counts = tables.map(([name]) => {
    const [count] = query<[], [number]>(db, `SELECT count(*) FROM ${name}`).one() ?? [0];
    return [name, count] as const;
  });
  db.close();
  return Object.fromEntries(counts);
};

describe('emptying the storage', () => {
  it('removes everything but the settings', async () => {
    const { storage, directory } = await openWithHistory();
    const { settings, counters, ...filled } = countRows(directory);
    for (const [table, count] of Object.entries(filled)) expect({ table, count }).not.toEqual({ table, count: 0 });
    storage.empty();
    const { settings: kept, ...emptied } = countRows(directory);
    expect(kept).toBe(settings);
    expect(new Set(Object.values(emptied))).toEqual(new Set([0]));
    expect(Object.keys(emptied).toSorted()).toEqual([...Object.keys(filled), 'counters'].toSorted());
    expect(counters).toBe(0);
  });

  it('starts a new epoch, in which the same messages are accepted anew', async () => {
    const { storage, ports, submit, message, before } = await openWithHistory();
    storage.empty();
    const after = await ports.feeds.read(jobcentre, page);
    expect(after).toMatchObject({ head: 0, earliest: 1, entries: [] });
    expect(after.epoch).not.toBe(before.epoch);
    expect([before.lives, after.lives]).toEqual([1, 2]);
    expect(await ports.citizens.find(cpr)).toBeUndefined();
    expect(accepted(await submit(message)).sequence).toBe(1);
    expect(await ports.feeds.read(jobcentre, page)).toMatchObject({
      head: 1,
      epoch: after.epoch,
      entries: [{ position: 1 }],
    });
  });

  it('keeps mode, keys and clock', async () => {
    const { storage } = await openWithHistory();
    const { settings } = storage;
    settings.set('mode', 'sandbox');
    settings.set('signing-keys', 'keys');
    businessClock(settings).set('2012-12-24T11:00:00Z');
    const key = settings.get('look-up-key');
    storage.empty();
    expect(settings.get('mode')).toBe('sandbox');
    expect(settings.get('signing-keys')).toBe('keys');
    expect(settings.get('look-up-key')).toBe(key);
    expect(businessClock(settings).now()).toBe('2012-12-24T11:00:00.000Z');
  });

  it('wakes readers that wait for a feed to grow', async () => {
    const { storage, ports } = await openWithHistory();
    const never = new AbortController().signal;
    const waiting = [akasse, jobcentre].map((party) => ports.feeds.grown(party, 9, never));
    storage.empty();
    await Promise.all(waiting);
  });
});
