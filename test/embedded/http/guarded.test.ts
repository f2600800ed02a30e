import { EventEmitter } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { guarded } from '../../../functions/embedded/http/guarded.ts';

describe('a guarded listener', () => {
  const fault = new Error('a fault');
  it.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw fault;
      },
    ],
    ['rejects', () => Promise.reject(fault)],
  ])('that %s is reported and gives up its subject, and nothing escapes from it', async (_, listener) => {
    const [faults, givenUp]: [unknown[], unknown[]] = [[], []];
    const emitter = new EventEmitter().on(
      'it',
      guarded(
        listener,
        (error) => faults.push(error),
        (...input) => givenUp.push(input),
      ),
    );
    emitter.emit('it', 'one', 2);
    await setImmediate();
    expect(faults).toEqual([fault]);
    expect(givenUp).toEqual([['one', 2]]);
  });

  it('that does neither gives nothing up', async () => {
    const calls: unknown[] = [];
    guarded(
      (what: string) => calls.push(what),
      (error) => calls.push(error),
      () => calls.push('given up'),
    )('it');
    await setImmediate();
    expect(calls).toEqual(['it']);
  });
});
