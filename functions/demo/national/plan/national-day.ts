import { shippedRegister } from '../../../../schemas/parties.ts';
import { castOf, type Role } from './cast.ts';
import type { Citizen } from './citizen.ts';
import { type Country, countryOf } from './country.ts';
import { grouped } from './grouped.ts';
import { opensSpell } from './opening.ts';
import { type Planned, plannedOf } from './planned.ts';
import { populationOf } from './population.ts';
import { seeded } from './random.ts';
import { daySlots, openingSlot, type Slot, standingSlots } from './slots.ts';
import { once, type Sending, tellingOf } from './telling.ts';

export type DayOptions = {
  /** Open spells when the day begins. */
  citizens: number;
  seed: number;
};

/** The same for the same options, message by message. */
export type NationalDay = {
  country: Country;
  roles: readonly Role[];
  count: { standing: number; day: number };
  /** Party by party, each in order of time. The messages about a citizen are in causal order from slot to slot. */
  messagesOf(slot: Slot): Iterable<Planned>;
};

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

export const nationalDay = ({ citizens, seed }: DayOptions): NationalDay => {
  const country = countryOf(shippedRegister);
  const roles = castOf(citizens);
  const makeCitizen = populationOf(country, Math.max(...roles.map(({ to }) => to)), seed);

  const livingThrough = ({ thread }: Role, index: number): Sending[] => {
    const random = seeded(seed, index);
    const citizen = makeCitizen(index, random, thread.age);
    return tellingOf(citizen, thread.stepsOf(citizen, random), random);
  };
  const bySlot = grouped(
    roles.flatMap((role) => range(role.from, role.to).flatMap((index) => livingThrough(role, index))),
    ({ sentAt }) => sentAt.slot,
  );

  const standing = (index: number): Citizen => {
    const role = roles.find(({ from, to }) => from <= index && index < to);
    return makeCitizen(index, seeded(seed, index), role?.thread.age);
  };

  const byOpener = grouped(range(0, citizens), (index) => {
    const { parties, openedBy } = standing(index);
    return parties[openedBy];
  });

  /** Made one by one: the many are never in memory at once. */
  function* openings(): Generator<Planned> {
    for (const group of byOpener.values())
      for (const index of group) {
        const citizen = standing(index);
        yield plannedOf(seed, once(citizen, opensSpell(citizen, openingSlot), 0, 0));
      }
  }

  const countOf = (slots: readonly Slot[]) => slots.reduce((sum, slot) => sum + (bySlot.get(slot)?.length ?? 0), 0);
  return {
    country,
    roles,
    count: { standing: citizens + countOf(standingSlots), day: countOf(daySlots) },
    *messagesOf(slot) {
      if (slot === openingSlot) yield* openings();
      const inOrder = (bySlot.get(slot) ?? []).toSorted((one, other) => one.sentAt.minute - other.sentAt.minute);
      for (const group of grouped(inOrder, ({ step }) => step.by).values())
        for (const sending of group) yield plannedOf(seed, sending);
    },
  };
};

/** Every message of a day for as many citizens, what stands before it first: the mix that a measurement can send. */
export function* messagesOfDay(options: DayOptions): Generator<Planned> {
  const day = nationalDay(options);
  for (const slot of [...standingSlots, ...daySlots]) yield* day.messagesOf(slot);
}
