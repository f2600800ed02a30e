import { describe, expect, it } from 'vitest';
import { pragma } from '../../../functions/embedded/sqlite/pragma.ts';
import { GuardFailed, VersionConflict } from '../../../functions/hub/ports/commit-log.ts';
import { StorageUnavailable } from '../../../functions/hub/ports/durability.ts';
import { counter } from '../../contract/counter.ts';
import { openGroup, outcomes } from './open-group.ts';

describe('writes in one turn of the event loop', () => {
  it('share one commit, and have settled when it is durable', async () => {
    const { group, notified, put, committed } = openGroup();
    const words = Array.from({ length: 100 }, (_, index) => `word ${index}`);
    await Promise.all(
      words.map(async (word) => {
        await Promise.resolve();
        put(word);
        expect(committed()).toEqual([]);
        await group.settled();
      }),
    );
    expect(notified).toMatchObject({ commits: 1, resets: 0 });
    expect(committed()).toEqual(words.toSorted());
  });

  it('are separate from those of the next turn', async () => {
    const { group, notified, put } = openGroup();
    put('first');
    await group.settled();
    put('second');
    await group.settled();
    expect(notified.commits).toBe(2);
  });

  it('settle at once when there are none', async () => {
    const { group, notified } = openGroup();
    await group.settled();
    expect(notified.commits).toBe(0);
  });
});

describe('a write that the storage rejects', () => {
  const taken = 'CREATE TRIGGER refuse BEFORE INSERT ON words WHEN NEW.word = ';
  it.each([
    ['and stays in the transaction', `${taken} 'bad' BEGIN SELECT RAISE(ABORT, 'no'); END`],
    ['and ends the transaction', `${taken} 'bad' BEGIN SELECT RAISE(ROLLBACK, 'no'); END`],
  ])('rolls back its whole group: %s', async (_, trigger) => {
    const { db, group, notified, put, committed } = openGroup();
    db.exec(trigger);
    put('before');
    const before = group.settled();
    expect(() => put('bad')).toThrow(StorageUnavailable);
    expect(() => put('after')).toThrow(StorageUnavailable);
    for (const reason of await outcomes(before, group.settled())) expect(reason).toBeInstanceOf(StorageUnavailable);
    expect(committed()).toEqual([]);
    expect(notified).toMatchObject({ commits: 0, resets: 1 });

    put('next');
    await group.settled();
    expect(committed()).toEqual(['next']);
    expect(notified).toMatchObject({ commits: 1, resets: 1 });
  });

  it('rolls back its whole group when the disk is full', async () => {
    const { db, group, put, committed } = openGroup();
    const pages = Number(pragma(db, 'page_count'));
    db.exec(`PRAGMA max_page_count = ${pages + 2}`);
    put('before');
    const settled = group.settled();
    expect(() => put('x'.repeat(100_000))).toThrow(StorageUnavailable);
    await expect(settled).rejects.toThrow(StorageUnavailable);
    expect(committed()).toEqual([]);
    put('next');
    await group.settled();
    expect(committed()).toEqual(['next']);
  });

  it('rolls back its whole group when the work fails for any other reason', async () => {
    const { group, put, committed } = openGroup();
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
    'affects no other when it is only refused by the port',
    async (refusal) => {
      const { group, put, committed } = openGroup();
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

  it('is refused while another program writes, and accepted afterwards', async () => {
    const { elsewhere, group, put, committed } = openGroup();
    elsewhere.exec('BEGIN IMMEDIATE');
    expect(() => put('now')).toThrow(StorageUnavailable);
    await group.settled();
    elsewhere.exec('ROLLBACK');
    put('later');
    await group.settled();
    expect(committed()).toEqual(['later']);
  });
});

describe('a write on its own', () => {
  it('is durable when it returns, as is what the turn wrote before', async () => {
    const { db, group, put, committed } = openGroup();
    put('before');
    const settled = group.settled();
    group.writeNow(() => db.exec(`INSERT INTO words VALUES ('now')`));
    expect(committed()).toEqual(['before', 'now']);
    await settled;
    put('after');
    await group.settled();
    expect(committed()).toEqual(['after', 'before', 'now']);
  });

  it('leaves nothing when it fails', async () => {
    const { db, group, put, committed, notified } = openGroup();
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
    expect(notified).toMatchObject({ commits: 1, resets: 0 });
  });

  it('notifies those who cache data when it removes data', () => {
    const { group, notified } = openGroup();
    group.reset(() => {});
    expect(notified).toMatchObject({ commits: 0, resets: 1 });
  });
});
