import { describe, expect, it } from 'vitest';
import { StorageUnavailable } from '../../../functions/hub/ports/durability.ts';
import { openGroup, outcomes } from './open-group.ts';

/** A log whose syncs complete, or fail, when the test says so. */
const slowLog = () => {
  const ends: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const soon = () => new Promise<void>((resolve, reject) => ends.push({ resolve, reject }));
  return { soon, ends };
};

describe('the sync of committed data', () => {
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
    const { group, put, committed, notified } = openGroup({ soon });
    put('first');
    const written = group.settled();
    expect(await stateOf(written)).toBe('waiting');
    expect(committed()).toEqual(['first']);
    expect(await stateOf(group.settled())).toBe('waiting');
    expect(notified.commits).toBe(0);
    ends[0]?.resolve();
    expect(await stateOf(written)).toBe('settled');
    expect(await stateOf(group.settled())).toBe('settled');
    expect(notified.commits).toBe(1);
  });

  it('blocks nobody, and is shared by all that arrives meanwhile', async () => {
    const { soon, ends } = slowLog();
    const { group, put, committed } = openGroup({ soon });
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

  it('ends the hub’s trust in its log when it fails, whatever the next one reports', async () => {
    const { soon, ends } = slowLog();
    const { group, put, notified } = openGroup({ soon });
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
    expect(notified).toMatchObject({ commits: 0, losses: [cause] });
  });

  it('also ends it when it fails in a write on its own', async () => {
    const cause = new Error('input/output error');
    const { group, put, notified } = openGroup({
      now: () => {
        throw cause;
      },
    });
    expect(() => group.reset(() => {})).toThrow(StorageUnavailable);
    expect(() => put('next')).toThrow(StorageUnavailable);
    await expect(group.settled()).rejects.toThrow(StorageUnavailable);
    expect(notified.losses).toEqual([cause]);
  });
});

describe('a failing rollback', () => {
  it('notifies those who wait, and ends the hub’s trust in what it has cached', async () => {
    const { group, put, notified } = openGroup();
    const cause = new Error('the file cannot be read');
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
    expect(notified.losses).toEqual([cause]);
    expect(() => put('next')).toThrow(StorageUnavailable);
  });
});
