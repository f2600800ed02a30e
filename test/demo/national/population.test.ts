import { describe, expect, it } from 'vitest';
import { type Country, countryOf, partiesOf } from '../../../functions/demo/national/plan/country.ts';
import { grouped } from '../../../functions/demo/national/plan/grouped.ts';
import { populationOf } from '../../../functions/demo/national/plan/population.ts';
import { seeded } from '../../../functions/demo/national/plan/random.ts';
import { shippedRegister } from '../../../schemas/parties.ts';

const country: Country = countryOf(shippedRegister);
const sumOf = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0);

describe('the country', () => {
  it('has 27 a-kasser and 94 jobcentres', () => expect(new Set(partiesOf(country)).size).toBe(121));

  it('shares the members without an a-kasse in equal parts, and says so', () => {
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

  it('is spread over the a-kasser by members', () => {
    const counts = grouped(citizens, ({ parties }) => parties.akasse);
    for (const { akasse, members } of country.akasser)
      expect(Math.abs((counts.get(akasse)?.length ?? 0) - (total * members) / 2_132_528)).toBeLessThanOrEqual(1);
  });

  it('is spread over the municipalities by inhabitants', () => {
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

  it('has spells of all ages, the younger the more', () => {
    const firstDays = citizens.map(({ firstDay }) => firstDay).sort();
    expect(firstDays[0]?.slice(0, 4)).toBe('2010');
    expect(firstDays.at(-1)).toBe('2012-11-14');
    expect(firstDays.filter((day) => day >= '2012-08-17').length / total).toBeCloseTo(0.36, 1);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(populationOf(country, total, 2012)(17, seeded(2012, 17))).toEqual(citizens[17]);
    expect(populationOf(country, total, 2013)(17, seeded(2013, 17))).not.toEqual(citizens[17]);
  });
});
