import { addDays } from '../../../core/time.ts';
import { apportion } from './apportion.ts';
import type { Citizen } from './citizen.ts';
import { type Country, nationalDate } from './country.ts';
import { cprNumberOf } from './cpr-numbers.ts';
import { below, between, happens, type Random, seeded } from './random.ts';
import { shares, spellAges } from './rates.ts';

const [akasseStream, municipalityStream] = [-1, -2];

/** For each of `total` citizens the number of a share, in proportion to the weights and in random order. */
const lotsOf = (weights: readonly number[], total: number, random: Random): Uint8Array => {
  const lots = new Uint8Array(total);
  let filled = 0;
  for (const [share, count] of apportion(total, weights).entries()) {
    lots.fill(share, filled, filled + count);
    filled += count;
  }
  for (let last = total - 1; last > 0; last--) {
    const other = below(random, last + 1);
    [lots[last], lots[other]] = [lots[other] as number, lots[last] as number];
  }
  return lots;
};

const ageAmongAll = (random: Random): number => {
  let place = random() * spellAges.reduce((sum, { persons }) => sum + persons, 0);
  const group = spellAges.find(({ persons }) => {
    place -= persons;
    return place < 0;
  });
  const { from, to } = group ?? spellAges[0];
  return between(random, from, to);
};

const dayBehind = Array.from({ length: 1 + Math.max(...spellAges.map(({ to }) => to)) }, (_, days) =>
  addDays(nationalDate, -days),
);

/** `age`: the days of unemployment behind the citizen; any, in proportion, when none are given. */
export type MakeCitizen = (index: number, random: Random, age?: { from: number; to: number }) => Citizen;

/** As many citizens as `total`, spread over the country as its members and inhabitants are. */
export const populationOf = ({ akasser, municipalities }: Country, total: number, seed: number): MakeCitizen => {
  const members = akasser.map((share) => share.members);
  const persons = municipalities.map((share) => share.persons);
  const akasseLots = lotsOf(members, total, seeded(seed, akasseStream));
  const municipalityLots = lotsOf(persons, total, seeded(seed, municipalityStream));

  return (index, random, age) => {
    const akasse = akasser[akasseLots[index] ?? -1]?.akasse;
    const home = municipalities[municipalityLots[index] ?? -1];
    if (akasse === undefined || home === undefined) throw new RangeError(`the day has no citizen ${index}`);
    const daysBehind = age ? between(random, age.from, age.to) : ageAmongAll(random);
    return {
      index,
      cpr: cprNumberOf(seed, index),
      municipality: home.municipality,
      parties: { akasse, jobcentre: home.jobcentre },
      firstDay: dayBehind[daysBehind] ?? nationalDate,
      openedBy: happens(random, shares.openedByAkasse) ? 'akasse' : 'jobcentre',
    };
  };
};
