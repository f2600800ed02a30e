import { getEventListeners, once } from 'node:events';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { withinTime } from '../../functions/hub/within-time.ts';

const day = 86_400;
const untilEnded = async (ended: AbortSignal): Promise<string> => {
  if (!ended.aborted) await once(ended, 'abort');
  return 'ended';
};

describe('work within a time limit', () => {
  it('continues until the time is up', async () =>
    expect(await withinTime(0.01, [new AbortController().signal], untilEnded)).toBe('ended'));

  it('gets all of its time, and no more', async () => {
    vi.useFakeTimers();
    onTestFinished(() => {
      vi.useRealTimers();
    });
    let isOver = false;
    const work = withinTime(2, [new AbortController().signal], untilEnded).then(() => {
      isOver = true;
    });
    await vi.advanceTimersByTimeAsync(1_999);
    expect(isOver).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await work;
    expect(isOver).toBe(true);
  });

  it.each([0, 1])('ends when one of its waiters has already left, whichever it is', async (index) => {
    const signals = [new AbortController().signal, new AbortController().signal];
    signals[index] = AbortSignal.abort();
    expect(await withinTime(day, signals, untilEnded)).toBe('ended');
  });

  it.each([0, 1])('ends when one of its waiters leaves, whichever it is', async (index) => {
    const leaving = [new AbortController(), new AbortController()];
    const work = withinTime(
      day,
      leaving.map(({ signal }) => signal),
      untilEnded,
    );
    leaving[index]?.abort();
    expect(await work).toBe('ended');
  });

  it('leaves nothing behind on a long-lived signal', async () => {
    const { signal } = new AbortController();
    await withinTime(0.01, [signal], untilEnded);
    await withinTime(day, [signal, AbortSignal.abort()], untilEnded);
    await expect(withinTime(day, [signal], () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});
