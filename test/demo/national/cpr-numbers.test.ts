import { describe, expect, it } from 'vitest';
import { cprNumberOf } from '../../../functions/demo/national/plan/cpr-numbers.ts';
import { Cpr } from '../../../schemas/cpr.ts';

const numbersOf = (seed: number, citizens: number) =>
  Array.from({ length: citizens }, (_, citizen) => cprNumberOf(seed, citizen));

describe('the CPR numbers of a day', () => {
  const numbers = numbersOf(2012, 120_000);

  it('are all different', () => expect(new Set(numbers).size).toBe(numbers.length));

  it('are nobody’s: the day of birth has 60 added', () =>
    expect(numbers.filter((number) => !/^[6-8]/.test(number))).toEqual([]));

  it('form a date', () =>
    expect(numbers.filter((_, index) => index % 50 === 0).filter((number) => !Cpr.safeParse(number).success)).toEqual(
      [],
    ));

  it('are the same for the same seed', () => expect(numbersOf(2012, 100)).toEqual(numbers.slice(0, 100)));

  it('are others for another seed', () => {
    const known = new Set(numbers);
    expect(numbersOf(2013, 120_000).filter((number) => known.has(number))).toEqual([]);
  });
});
