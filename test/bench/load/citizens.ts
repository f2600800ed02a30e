import { akasserOn, jobcentresOn } from '../../../functions/core/register.ts';
import { dayOf } from '../../../functions/core/time.ts';
import { type PartyId, shippedRegister } from '../../../schemas/parties.ts';

export type Citizen = { cpr: string; akasse: PartyId; jobcentre: PartyId; municipality: string };

const today = dayOf(new Date().toISOString());
export const akasser = akasserOn(shippedRegister, today);
const homes = jobcentresOn(shippedRegister, today).flatMap(({ id, municipalities }) =>
  municipalities.map((municipality) => ({ jobcentre: id, municipality })),
);

const turn = <Each>(list: readonly Each[], number: number): Each => list[number % list.length] as Each;
const digits = (number: number, length: number) => String(number).padStart(length, '0');

/** A number that belongs to nobody: 60 is added to the day of birth. */
const cprOf = (number: number): string => {
  const date = Math.floor(number / 10_000);
  const [day, month, year] = [61 + (date % 28), 1 + (Math.floor(date / 28) % 12), Math.floor(date / 336) % 100];
  return digits(day, 2) + digits(month, 2) + digits(year, 2) + digits(number % 10_000, 4);
};

/** The same citizen for the same number, spread over all of today's parties. */
export const citizen = (number: number): Citizen => ({
  cpr: cprOf(number),
  akasse: turn(akasser, number).id,
  ...turn(homes, number),
});

export const pair = { akasse: 'akasse-hk', jobcentre: 'jobcentre-751' } as const;

/** One of the citizens that the same two parties share. */
export const citizenOfPair = (number: number): Citizen => ({ cpr: cprOf(number), ...pair, municipality: '751' });

/** Every party that can hold a citizen's case. */
export const parties: readonly PartyId[] = [
  ...akasser.map(({ id }) => id),
  ...new Set(homes.map(({ jobcentre }) => jobcentre)),
];
