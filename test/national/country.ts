import { akasserOn, jobcentreOf } from '../../functions/core/register.ts';
import { addDays } from '../../functions/core/time.ts';
import type { PartyId, Register, Side } from '../../schemas/parties.ts';
import { persons } from '../../schemas/populations.ts';
import type { Day } from '../../schemas/primitives.ts';
import { below, between, happens, type Random, seeded, shares, spellAges } from './chance.ts';

/** A Thursday on which the register holds 27 a-kasser and 94 jobcentres. */
export const nationalDate: Day = '2012-11-15';

/** Statistics Denmark, AUA01, December 2012. */
const membersOfAll = 2_132_528;

export type AkasseShare = { akasse: PartyId; members: number; isEstimated: boolean };
export type MunicipalityShare = { municipality: string; jobcentre: PartyId; persons: number };
export type Country = { akasser: AkasseShare[]; municipalities: MunicipalityShare[] };

/** The parties and their sizes. A-kasser of unknown size share the remaining members equally. */
export const countryOf = (register: Register): Country => {
  const akasser = akasserOn(register, nationalDate);
  const counted = akasser.map(({ membersDec2012 }) => membersDec2012).filter((members) => members !== null);
  const rest = membersOfAll - counted.reduce((sum, members) => sum + members, 0);
  const estimate = rest / (akasser.length - counted.length);
  return {
    akasser: akasser.map(({ id, membersDec2012 }) => ({
      akasse: id,
      members: membersDec2012 ?? estimate,
      isEstimated: membersDec2012 === null,
    })),
    municipalities: register.municipalities.flatMap(({ code }) => {
      const jobcentre = jobcentreOf(register, code, nationalDate);
      const inhabitants = persons[code];
      return jobcentre && inhabitants ? [{ municipality: code, jobcentre, persons: inhabitants }] : [];
    }),
  };
};

export const partiesOf = ({ akasser, municipalities }: Country): PartyId[] => [
  ...akasser.map(({ akasse }) => akasse),
  ...new Set(municipalities.map(({ jobcentre }) => jobcentre)),
];

/** A fictitious citizen with a spell of unemployment. */
export type Citizen = {
  index: number;
  cpr: string;
  municipality: string;
  parties: Record<Side, PartyId>;
  firstDay: Day;
  openedBy: Side;
};

const [days, months, firstYear, years, serials] = [28, 12, 50, 45, 4_000] as const;
const numbers = days * months * years * serials;
/** Coprime with `numbers`, so that steps of this size reach each number once. */
const stride = 37_379_171;
/** More citizens than a day ever has; seeds closer than `numbers / block` share no number. */
const block = 120_000;
const blocks = numbers / block;

const padded = (value: number, length: number) => String(value).padStart(length, '0');

/** The CPR number of a citizen on the day of `seed`: it belongs to nobody, because 60 is added to the day of birth. */
export const cprNumberOf = (seed: number, citizen: number): string => {
  const place = (((seed % blocks) * block + citizen) * stride) % numbers;
  const date = Math.floor(place / serials);
  const day = 61 + (date % days);
  const month = 1 + (Math.floor(date / days) % months);
  const year = firstYear + Math.floor(date / (days * months));
  return `${day}${padded(month, 2)}${year}${padded(place % serials, 4)}`;
};

/** Whole numbers in proportion to the weights, adding up to `total`, by largest remainder. */
export const apportion = (total: number, weights: readonly number[]): number[] => {
  const sum = weights.reduce((sofar, weight) => sofar + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const rest = total - parts.reduce((sofar, part) => sofar + part, 0);
  const byRemainder = exact
    .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  for (const { index } of byRemainder.slice(0, rest)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
};

/** For each of `total` citizens the index of a weight, in proportion to the weights and in random order. */
const shuffledShares = (weights: readonly number[], total: number, random: Random): Uint8Array => {
  const drawn = new Uint8Array(total);
  let filled = 0;
  for (const [index, count] of apportion(total, weights).entries()) {
    drawn.fill(index, filled, filled + count);
    filled += count;
  }
  for (let last = total - 1; last > 0; last--) {
    const other = below(random, last + 1);
    [drawn[last], drawn[other]] = [drawn[other] as number, drawn[last] as number];
  }
  return drawn;
};

const anyAge = (random: Random): number => {
  let place = random() * spellAges.reduce((sum, group) => sum + group.persons, 0);
  const group = spellAges.find((each) => {
    place -= each.persons;
    return place < 0;
  });
  const { from, to } = group ?? spellAges[0];
  return between(random, from, to);
};

const dayBefore = Array.from({ length: 1 + Math.max(...spellAges.map(({ to }) => to)) }, (_, age) =>
  addDays(nationalDate, -age),
);
const [akasseStream, municipalityStream] = [-1, -2];

/** `age`: days of unemployment so far; drawn from the statistics when absent. */
export type MakeCitizen = (index: number, random: Random, age?: { from: number; to: number }) => Citizen;

/** `total` citizens, spread over a-kasser by members and over municipalities by inhabitants. */
export const populationOf = ({ akasser, municipalities }: Country, total: number, seed: number): MakeCitizen => {
  const members = akasser.map((share) => share.members);
  const inhabitants = municipalities.map((share) => share.persons);
  const akasseOf = shuffledShares(members, total, seeded(seed, akasseStream));
  const municipalityOf = shuffledShares(inhabitants, total, seeded(seed, municipalityStream));

  return (index, random, age) => {
    const akasse = akasser[akasseOf[index] ?? -1]?.akasse;
    const home = municipalities[municipalityOf[index] ?? -1];
    if (akasse === undefined || home === undefined) throw new RangeError(`the day has no citizen ${index}`);
    const daysSoFar = age ? between(random, age.from, age.to) : anyAge(random);
    return {
      index,
      cpr: cprNumberOf(seed, index),
      municipality: home.municipality,
      parties: { akasse, jobcentre: home.jobcentre },
      firstDay: dayBefore[daysSoFar] ?? nationalDate,
      openedBy: happens(random, shares.openedByAkasse) ? 'akasse' : 'jobcentre',
    };
  };
};
