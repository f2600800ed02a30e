import { grouped } from '../../functions/demo/national/plan/grouped.ts';
import { nationalDay } from '../../functions/demo/national/plan/national-day.ts';
import type { Planned } from '../../functions/demo/national/plan/planned.ts';
import { daySlots, instantOf, type Slot, standingSlots } from '../../functions/demo/national/plan/slots.ts';
import type { Moment } from './play.ts';

const seed = 2012;

/** The day, and before it what stands of the citizens that the day is about: the others cost nothing on it. */
export type NationalMoments = { standing: Moment[]; day: Moment[] };

/** The first message about each citizen, then the second about each that has one, and so on. */
const rounds = (planned: readonly Planned[]): Planned[][] => {
  const rounds: Planned[][] = [];
  for (const ofCitizen of grouped(planned, ({ citizen }) => citizen).values())
    for (const [number, message] of ofCitizen.entries()) {
      rounds[number] ??= [];
      rounds[number].push(message);
    }
  return rounds;
};

/** The national day of as many open spells, half-hour by half-hour. */
export const nationalMoments = (spells: number): NationalMoments => {
  const day = nationalDay({ citizens: spells, seed });
  const heardOf = new Set(daySlots.flatMap((slot) => [...day.messagesOf(slot)].map(({ citizen }) => citizen)));
  const momentsOf = (slot: Slot): Moment[] => {
    const planned = [...day.messagesOf(slot)].filter(({ citizen }) => heardOf.has(citizen));
    const inOrder = planned.toSorted((one, other) => one.at.localeCompare(other.at));
    return rounds(inOrder).map((said) => ({ at: instantOf(slot + 1, 0), said }));
  };
  return { standing: standingSlots.flatMap(momentsOf), day: daySlots.flatMap(momentsOf) };
};
