import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inTurn } from '../../functions/embedded/in-turn.ts';

describe('tasks in turn', () => {
  it('run one at a time, in order of arrival, even after one that failed', async () => {
    const run = inTurn(10, 10);
    const seen: string[] = [];
    const task = (name: string) => async () => {
      seen.push(`${name} begins`);
      await setImmediate();
      seen.push(`${name} ends`);
      if (name === 'b') throw new Error('b');
      return name;
    };
    const ended = await Promise.allSettled(['a', 'b', 'c'].map((name) => run(name, task(name))));
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(seen).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  it('are refused where too many wait, in all or for one key, and accepted again when those have run', async () => {
    const run = inTurn(3, 2);
    const give = async () => 'done';
    const answers = () => Promise.all(['a', 'a', 'a', 'b', 'c'].map((who) => run(who, give)));
    expect(await answers()).toEqual(['done', 'done', 'busy', 'done', 'busy']);
    expect(await answers()).toEqual(['done', 'done', 'busy', 'done', 'busy']);
  });
});
