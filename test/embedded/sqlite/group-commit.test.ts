import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { dataFile, openDatabase, type Sync } from '../../../functions/embedded/sqlite/database.ts';
import { groupCommit } from '../../../functions/embedded/sqlite/group-commit.ts';
import { GuardFailed, StorageUnavailable, VersionConflict } from '../../../functions/hub/ports.ts';
import { counter } from '../../contract/counter.ts';
import { temporaryDirectory } from './temporary-directory.ts';

/** A group commit with a table of words, and what a second connection finds in it. */
const open = (slowed: Partial<Sync> = {}) => {
  const directory = temporaryDirectory(onTestFinished);
  const { db, sync, close } = openDatabase(directory);
  onTestFinished(close);
  const elsewhere = new Database(join(directory, dataFile));
  onTestFinished(() => {
    elsewhere.close();
  });
  db.exec('CREATE TABLE words (word TEXT PRIMARY KEY) STRICT');
  const group = groupCommit(db, { ...sync, ...slowed });
  const heard = { commits: 0, resets: 0, losses: [] as unknown[] };
  group.onCommit(() => heard.commits++);
  group.onReset(() => heard.resets++);
  group.onLost((cause) => heard.losses.push(cause));
  const insert = db.prepare('INSERT INTO words (word) VALUES (?)');
  return {
    db,
    elsewhere,
    group,
    heard,
    put: (word: string) => group.write(() => insert.run(word)),
    committed: () =>
      (elsewhere.prepare('SELECT word FROM words ORDER BY word').all() as { word: string }[]).map(({ word }) => word),
  };
};

const outcomes = async (...promises: Promise<unknown>[]) =>
  (await Promise.allSettled(promises)).map((outcome) => (outcome.status === 'rejected' ? outcome.reason : 'done'));

describe('writes of one turn of the event loop', () => {
  it('share one commit, and have settled when it is durable', async () => {
    const { group, heard, put, committed } = open();
    const words = Array.from({ length: 100 }, (_, index) => `word ${index}`);
    await Promise.all(
      words.map(async (word) => {
        await Promise.resolve();
        put(word);
        expect(committed()).toEqual([]);
        await group.settled();
      }),
    );
    expect(heard).toMatchObject({ commits: 1, resets: 0 });
    expect(committed()).toEqual(words.toSorted());
  });

  it('are apart from those of the next turn', async () => {
    const { group, heard, put } = open();
    put('first');
    await group.settled();
    put('second');
    await group.settled();
    expect(heard.commits).toBe(2);
  });

  it('settle at once when there are none', async () => {
    const { group, heard } = open();
    await group.settled();
    expect(heard.commits).toBe(0);
  });
});

/** A log whose syncs end, or fail, when the test says so. */
const slowLog = () => {
  const ends: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const soon = () => new Promise<void>((resolve, reject) => ends.push({ resolve, reject }));
  return { soon, ends };
};

describe('the sync of what has been committed', () => {
  const nextTurn = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)));
  const stateOf = (promise: Promise<void>) =>
    Promise.race([
      promise.then(
        () => 'settled',
        () => 'failed',
      ),
      nextTurn().then(() => 'waiting'),
    ]);

  it('is awaited by whoever wrote or read it, and wakes those who wait for events', async () => {
    const { soon, ends } = slowLog();
    const { group, put, committed, heard } = open({ soon });
    put('first');
    const written = group.settled();
    expect(await stateOf(written)).toBe('waiting');
    expect(committed()).toEqual(['first']);
    expect(await stateOf(group.settled())).toBe('waiting');
    expect(heard.commits).toBe(0);
    ends[0]?.resolve();
    expect(await stateOf(written)).toBe('settled');
    expect(await stateOf(group.settled())).toBe('settled');
    expect(heard.commits).toBe(1);
  });

  it('holds nobody up, and is shared by all that arrives meanwhile', async () => {
    const { soon, ends } = slowLog();
    const { group, put, committed } = open({ soon });
    put('first');
    await nextTurn();
    const later = ['second', 'third'].map(async (word) => {
      put(word);
      const settled = group.settled();
      await nextTurn();
      return settled;
    });
    await nextTurn();
    expect(committed()).toEqual(['first']);
    ends[0]?.resolve();
    await nextTurn();
    await nextTurn();
    expect(committed()).toEqual(['first', 'second', 'third']);
    expect(await stateOf(Promise.all(later).then(() => {}))).toBe('waiting');
    ends[1]?.resolve();
    await Promise.all(later);
    expect(ends).toHaveLength(2);
  });

  it('ends the hub’s trust in its log when it fails, whatever the next one says', async () => {
    const { soon, ends } = slowLog();
    const { group, put, heard } = open({ soon });
    put('first');
    const first = group.settled();
    await nextTurn();
    put('second');
    const second = group.settled();
    const cause = new Error('input/output error');
    ends[0]?.reject(cause);
    for (const reason of await outcomes(first, second, group.settled()))
      expect(reason).toMatchObject({ constructor: StorageUnavailable, cause });
    expect(() => put('third')).toThrow(StorageUnavailable);
    expect(ends).toHaveLength(1);
    expect(heard).toMatchObject({ commits: 0, losses: [cause] });
  });

  it('ends it when it fails in a write by itself, too', async () => {
    const cause = new Error('input/output error');
    const { group, put, heard } = open({
      now: () => {
        throw cause;
      },
    });
    expect(() => group.reset(() => {})).toThrow(StorageUnavailable);
    expect(() => put('next')).toThrow(StorageUnavailable);
    await expect(group.settled()).rejects.toThrow(StorageUnavailable);
    expect(heard.losses).toEqual([cause]);
  });
});

describe('a write that the storage does not take', () => {
  const taken = 'CREATE TRIGGER refuse BEFORE INSERT ON words WHEN NEW.word = ';
  it.each([
    ['and stays in the transaction', `${taken} 'bad' BEGIN SELECT RAISE(ABORT, 'no'); END`],
    ['and ends the transaction', `${taken} 'bad' BEGIN SELECT RAISE(ROLLBACK, 'no'); END`],
  ])('undoes its whole group: %s', async (_, trigger) => {
    const { db, group, heard, put, committed } = open();
    db.exec(trigger);
    put('before');
    const before = group.settled();
    expect(() => put('bad')).toThrow(StorageUnavailable);
    expect(() => put('after')).toThrow(StorageUnavailable);
    for (const reason of await outcomes(before, group.settled())) expect(reason).toBeInstanceOf(StorageUnavailable);
    expect(committed()).toEqual([]);
    expect(heard).toMatchObject({ commits: 0, resets: 1 });

    put('next');
    await group.settled();
    expect(committed()).toEqual(['next']);
    expect(heard).toMatchObject({ commits: 1, resets: 1 });
  });

  it('undoes its whole group when the disk is full', async () => {
    const { db, group, put, committed } = open();
    const limit = db.prepare('PRAGMA page_count').raw(true).get() as unknown as [number];
    db.exec(`PRAGMA max_page_count = ${limit[0] + 2}`);
    put('before');
    const settled = group.settled();
    expect(() => put('x'.repeat(100_000))).toThrow(StorageUnavailable);
    await expect(settled).rejects.toThrow(StorageUnavailable);
    expect(committed()).toEqual([]);
    put('next');
    await group.settled();
    expect(committed()).toEqual(['next']);
  });

  it('undoes its whole group when the work breaks off for any other reason', async () => {
    const { group, put, committed } = open();
    const cause = new TypeError('a mistake');
    const breakOff = () =>
      group.write(() => {
        put('half');
        throw cause;
      });
    expect(breakOff).toThrow(expect.objectContaining({ constructor: StorageUnavailable, cause }));
    await expect(group.settled()).rejects.toThrow(StorageUnavailable);
    expect(committed()).toEqual([]);
  });

  it.each([new VersionConflict('case/1', 1), new GuardFailed(counter('frame', 1))])(
    'harms no other when it is only refused by the port',
    async (refusal) => {
      const { group, put, committed } = open();
      put('before');
      const refused = () =>
        group.write(() => {
          throw refusal;
        });
      expect(refused).toThrow(refusal);
      put('after');
      await group.settled();
      expect(committed()).toEqual(['after', 'before']);
    },
  );

  it('is refused while another program writes, and taken afterwards', async () => {
    const { elsewhere, group, put, committed } = open();
    elsewhere.exec('BEGIN IMMEDIATE');
    expect(() => put('now')).toThrow(StorageUnavailable);
    await group.settled();
    elsewhere.exec('ROLLBACK');
    put('later');
    await group.settled();
    expect(committed()).toEqual(['later']);
  });
});

describe('an undoing that fails', () => {
  it('tells those who wait, and ends the hub’s trust in what it keeps', async () => {
    const { group, put, heard } = open();
    const cause = new Error('no look at the file');
    group.onReset(() => {
      throw cause;
    });
    put('before');
    const settled = group.settled();
    expect(() =>
      group.write(() => {
        throw new Error('full');
      }),
    ).toThrow(StorageUnavailable);
    await expect(settled).rejects.toThrow(StorageUnavailable);
    expect(heard.losses).toEqual([cause]);
    expect(() => put('next')).toThrow(StorageUnavailable);
  });
});

describe('a write by itself', () => {
  it('is durable when it returns, and so is what the turn wrote before', async () => {
    const { db, group, put, committed } = open();
    put('before');
    const settled = group.settled();
    group.writeNow(() => db.exec(`INSERT INTO words VALUES ('now')`));
    expect(committed()).toEqual(['before', 'now']);
    await settled;
    put('after');
    await group.settled();
    expect(committed()).toEqual(['after', 'before', 'now']);
  });

  it('leaves nothing when it breaks off', async () => {
    const { db, group, put, committed, heard } = open();
    const breakOff = () =>
      group.writeNow(() => {
        db.exec(`INSERT INTO words VALUES ('half')`);
        throw new Error('a mistake');
      });
    expect(breakOff).toThrow('a mistake');
    expect(committed()).toEqual([]);
    put('next');
    await group.settled();
    expect(committed()).toEqual(['next']);
    expect(heard).toMatchObject({ commits: 1, resets: 0 });
  });

  it('tells those who keep things in memory when it takes things away', () => {
    const { group, heard } = open();
    group.reset(() => {});
    expect(heard).toMatchObject({ commits: 0, resets: 1 });
  });
});
