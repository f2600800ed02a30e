import { expect, it } from 'vitest';
import { tally } from '../../../functions/demo/national/play/tally.ts';

it('tells the most frequent first, and equals by name, in whatever order they came', () => {
  const inOrder = (...words: string[]) => {
    const counted = tally();
    for (const word of words) counted.add(word);
    return counted.rows();
  };
  const told = [
    ['veto', 2],
    ['doubt', 1],
    ['plan', 1],
  ];
  expect(inOrder('plan', 'veto', 'doubt', 'veto')).toEqual(told);
  expect(inOrder('veto', 'doubt', 'veto', 'plan')).toEqual(told);
});
