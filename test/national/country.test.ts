import { describe, expect, it } from 'vitest';
import { Cpr } from '../../schemas/cpr.ts';
import { shippedRegister } from '../../schemas/parties.ts';
import { seeded } from './chance.ts';
import { apportion, type Country, countryOf, cprNumberOf, partiesOf, populationOf } from './country.ts';
import { grouped } from './plan.ts';

const country: Country = countryOf(shippedRegister);
const sumOf = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0);

describe('the country', () => {
  it('has 27 a-kasser and 94 jobcentres', () => expect(new Set(partiesOf(country)).size).toBe(121));

  it('divides the remaining members equally among the a-kasser of unknown size, and says so', () => {
    expect(sumOf(country.akasser.map(({ members }) => members))).toBeCloseTo(2_132_528);
    const estimated = country.akasser.filter(({ isEstimated }) => isEstimated);
    expect(estimated).toHaveLength(9);
    expect(new Set(estimated.map(({ members }) => members)).size).toBe(1);
  });

  it('has the inhabitants of 98 municipalities', () => {
    expect(country.municipalities).toHaveLength(98);
    expect(sumOf(country.municipalities.map(({ persons }) => persons)) / 1e6).toBeCloseTo(5.58, 2);
  });
});

describe('a population', () => {
  const total = 20_000;
  const makeCitizen = populationOf(country, total, 2012);
  const citizens = Array.from({ length: total }, (_, index) => makeCitizen(index, seeded(2012, index)));

  it('is distributed over the a-kasser by members', () => {
    const counts = grouped(citizens, ({ parties }) => parties.akasse);
    for (const { akasse, members } of country.akasser)
      expect(Math.abs((counts.get(akasse)?.length ?? 0) - (total * members) / 2_132_528)).toBeLessThanOrEqual(1);
  });

  it('is distributed over the municipalities by inhabitants', () => {
    const counts = grouped(citizens, ({ municipality }) => municipality);
    const persons = sumOf(country.municipalities.map((share) => share.persons));
    for (const share of country.municipalities)
      expect(
        Math.abs((counts.get(share.municipality)?.length ?? 0) - (total * share.persons) / persons),
      ).toBeLessThanOrEqual(1);
  });

  it('mixes the two: the members of an a-kasse live everywhere', () => {
    const largest = citizens.filter(({ parties }) => parties.akasse === 'akasse-3f');
    expect(new Set(largest.map(({ parties }) => parties.jobcentre)).size).toBeGreaterThan(80);
  });

  it('has spells of all ages, most of them young', () => {
    const firstDays = citizens.map(({ firstDay }) => firstDay).sort();
    expect(firstDays[0]?.slice(0, 4)).toBe('2010');
    expect(firstDays.at(-1)).toBe('2012-11-14');
    expect(firstDays.filter((day) => day >= '2012-08-17').length / total).toBeCloseTo(0.36, 1);
  });

  it('is the same for the same seed, and different for another', () => {
    expect(populationOf(country, total, 2012)(17, seeded(2012, 17))).toEqual(citizens[17]);
    expect(populationOf(country, total, 2013)(17, seeded(2013, 17))).not.toEqual(citizens[17]);
  });
});

const numbersOf = (seed: number, citizens: number) =>
  Array.from({ length: citizens }, (_, citizen) => cprNumberOf(seed, citizen));

describe('the CPR numbers of a day', () => {
  const numbers = numbersOf(2012, 120_000);

  it('are all different', () => expect(new Set(numbers).size).toBe(numbers.length));

  it('belong to nobody: 60 is added to the day of birth', () =>
    expect(numbers.filter((number) => !/^[6-8]/.test(number))).toEqual([]));

  it('form a date', () =>
    expect(numbers.filter((_, index) => index % 50 === 0).filter((number) => !Cpr.safeParse(number).success)).toEqual(
      [],
    ));

  it('are the same for the same seed', () => expect(numbersOf(2012, 100)).toEqual(numbers.slice(0, 100)));

  it('are different for another seed', () => {
    const known = new Set(numbers);
    expect(numbersOf(2013, 120_000).filter((number) => known.has(number))).toEqual([]);
  });
});

describe('apportioning', () => {
  it('keeps the proportions', () => expect(apportion(100, [1, 3, 6])).toEqual([10, 30, 60]));

  it('gives the remainder to the largest fractions', () => expect(apportion(10, [1, 1, 1, 3])).toEqual([2, 2, 1, 5]));

  it.each([0, 1, 7, 1_000])('distributes %i, no more and no less', (total) =>
    expect(apportion(total, [265_840, 39_505, 21_560, 3]).reduce((sum, share) => sum + share)).toBe(total),
  );
});
