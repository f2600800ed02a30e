import { describe, expect, it } from 'vitest';
import { pageOf } from '../../functions/hub/page-of.ts';
import { limits } from '../../schemas/limits.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('a page of a list that grows', () => {
  it('is the whole of a list that fits, and leads nowhere', () => {
    expect(pageOf(numbers(3), { limit: 3 })).toEqual({ items: [0, 1, 2] });
    expect(pageOf([])).toEqual({ items: [] });
  });

  it('is as long as a page may be where nothing else is asked for', () => {
    const most = limits.largestPageAccesses;
    expect(pageOf(numbers(most))).toEqual({ items: numbers(most) });
    expect(pageOf(numbers(most + 1))).toEqual({ items: numbers(most), next: `${most}-${most + 1}` });
  });

  it('goes on where the page before ended, up to where the list ended then', () => {
    expect(pageOf(numbers(5), { limit: 2 })).toEqual({ items: [0, 1], next: '2-5' });
    expect(pageOf(numbers(9), { limit: 2, after: '2-5' })).toEqual({ items: [2, 3], next: '4-5' });
    expect(pageOf(numbers(9), { limit: 2, after: '4-5' })).toEqual({ items: [4] });
    expect(pageOf(numbers(9), { limit: 1, after: '4-5' })).toEqual({ items: [4] });
  });

  it('ends with a list that has become shorter', () =>
    expect(pageOf(numbers(3), { limit: 2, after: '2-5' })).toEqual({ items: [2] }));
});
