import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { dataFile } from '../../../functions/embedded/sqlite/database.ts';
import { query } from '../../../functions/embedded/sqlite/statements.ts';
import { openStorage } from '../../../functions/embedded/sqlite/storage.ts';
import { event } from '../../contract/events.ts';
import { freshParty } from '../../contract/fresh.ts';
import { write } from '../../contract/history.ts';
import { times } from '../../contract/times.ts';
import { trailIsTrue } from '../../contract/trail.ts';
import { writeOldMark } from './old-mark.ts';
import { temporaryDirectory } from './temporary-directory.ts';

/** A clock that is set back now and then. */
const unsteady = () => {
  const minutes = [30, 31, 5, 6, 32, 1, 50, 2];
  let look = 0;
  return {
    now: () =>
      `2012-11-05T11:${String(minutes[look % minutes.length]).padStart(2, '0')}:00.${String(look++).padStart(3, '0')}Z`,
  };
};

describe('R-ROUTE-8 the trail of a feed on SQLite', { timeout: 120_000 }, () => {
  const storage = openStorage(temporaryDirectory(afterAll));
  afterAll(() => storage.close());

  it('follows the order in which things were recorded, whatever the clock says', () =>
    trailIsTrue(() => ({ ...storage, projected: async () => {} }), unsteady(), 100));
});

describe('reading on repeatedly', () => {
  const open = async () => {
    const directory = temporaryDirectory(onTestFinished);
    const storage = openStorage(directory);
    onTestFinished(() => storage.close());
    const party = freshParty();
    const { stream } = await write(
      storage.log,
      times(5, () => [event([party])]),
    );
    const rows = async () => {
      await storage.durability.settled();
      const db = new DatabaseSync(join(directory, dataFile), { readOnly: true });
      const [count] = query<[], [number]>(db, 'SELECT count(*) FROM confirmed').one() ?? [];
      db.close();
      return count;
    };
    return { ...storage, directory, party, stream, rows };
  };
  const at = (minute: number) => `2012-11-05T11:${minute}:00.000Z`;

  it('stores nothing more, whether from one position or page by page from the start', async () => {
    const { feeds, accessLog, party, rows } = await open();
    for (const minute of times(20, (number) => 10 + number)) {
      await accessLog.delivered({ at: at(minute), party, actor: 'batch', after: 0, upTo: 3 });
      for (const upTo of [3, 3, 2, 1, 4, 5]) {
        await feeds.confirm({ at: at(minute), party, upTo });
        await feeds.confirm({ at: at(minute), party, upTo, kinds: ['contact-track-changed'] });
      }
    }
    expect(await rows()).toBe(1);
  });

  it('keeps the original meaning of an earlier version’s marks: they count for what had been served by then', async () => {
    const { feeds, accessLog, directory, party, stream, durability } = await open();
    await accessLog.delivered({ at: at(10), party, actor: 'batch', after: 0, upTo: 2 });
    await durability.settled();
    writeOldMark(directory, party, 3, at(20));
    await accessLog.delivered({ at: at(30), party, actor: 'batch', after: 2, upTo: 3 });
    await feeds.confirm({ at: at(40), party, upTo: 3 });
    const confirmed = [];
    for (const sequence of [1, 2, 3, 4]) confirmed.push((await feeds.placesOf(stream, sequence))[0]?.confirmedAt);
    expect(confirmed).toEqual([at(20), at(20), at(40), undefined]);
  });

  it('counts with a mark made at the very instant of serving', async () => {
    const { feeds, accessLog, directory, party, stream, durability } = await open();
    await accessLog.delivered({ at: at(20), party, actor: 'batch', after: 0, upTo: 1 });
    await durability.settled();
    writeOldMark(directory, party, 1, at(20));
    expect(await feeds.placesOf(stream, 1)).toMatchObject([{ confirmedAt: at(20) }]);
  });
});
