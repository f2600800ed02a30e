import { describe, expect, it } from 'vitest';
import { pageOf } from '../../functions/hub/page-of.ts';
import { limits } from '../../schemas/limits.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('a page of a growing list', () => {
  it('is all of a list that fits, and has no next page', () => {
    expect(pageOf(numbers(3), { limit: 3 })).toEqual({ items: [0, 1, 2] });
    expect(pageOf([])).toEqual({ items: [] });
  });

  it('has the maximum length unless requested otherwise', () => {
    const most = limits.largestPageAccesses;
    expect(pageOf(numbers(most))).toEqual({ items: numbers(most) });
    expect(pageOf(numbers(most + 1))).toEqual({ items: numbers(most), next: `${most}-${most + 1}` });
  });

  it('continues where the previous page ended, up to where the list ended then', () => {
    expect(pageOf(numbers(5), { limit: 2 })).toEqual({ items: [0, 1], next: '2-5' });
    expect(pageOf(numbers(9), { limit: 2, after: '2-5' })).toEqual({ items: [2, 3], next: '4-5' });
    expect(pageOf(numbers(9), { limit: 2, after: '4-5' })).toEqual({ items: [4] });
    expect(pageOf(numbers(9), { limit: 1, after: '4-5' })).toEqual({ items: [4] });
  });

  it('ends with a list that has become shorter', () =>
    expect(pageOf(numbers(3), { limit: 2, after: '2-5' })).toEqual({ items: [2] }));
});
