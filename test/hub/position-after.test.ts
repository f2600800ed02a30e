import { describe, expect, it } from 'vitest';
import { StorageUnavailable } from '../../functions/hub/ports/durability.ts';
import { positionAfter } from '../../functions/hub/position-after.ts';

describe('the position after the head of a feed', () => {
  it('is the next one', () => expect([0, 17].map(positionAfter)).toEqual([1, 18]));

  it('ends with the largest CloudEvents Integer: the feed accepts nothing more', () => {
    expect(positionAfter(2_147_483_646)).toBe(2_147_483_647);
    expect(() => positionAfter(2_147_483_647)).toThrow(StorageUnavailable);
  });
});
