import { describe, expect, it } from 'vitest';
import { apportion } from '../../../functions/demo/national/plan/apportion.ts';

describe('apportioning', () => {
  it('keeps the proportions', () => expect(apportion(100, [1, 3, 6])).toEqual([10, 30, 60]));

  it('gives what is left over to the largest remainders', () =>
    expect(apportion(10, [1, 1, 1, 3])).toEqual([2, 2, 1, 5]));

  it.each([0, 1, 7, 1_000])('gives away %i, no more and no less', (total) =>
    expect(apportion(total, [265_840, 39_505, 21_560, 3]).reduce((sum, share) => sum + share)).toBe(total),
  );
});
