import { grouped, nationalDay, type PlannedMessage } from '../national/plan.ts';
import { daySlots, instantOf, type Slot, standingSlots } from '../national/thread.ts';
import type { Moment } from './play.ts';

const seed = 2012;

/** The day, preceded by the history of the citizens that it is about: the others cost nothing on it. */
export type NationalMoments = { standing: Moment[]; day: Moment[] };

/** The first message about each citizen, then each second message, and so on. */
const rounds = (planned: readonly PlannedMessage[]): PlannedMessage[][] => {
  const rounds: PlannedMessage[][] = [];
  for (const ofCitizen of grouped(planned, ({ about }) => about).values())
    for (const [number, message] of ofCitizen.entries()) {
      rounds[number] ??= [];
      rounds[number].push(message);
    }
  return rounds;
};

/** The national day for this many open spells, half-hour by half-hour. */
export const nationalMoments = (spells: number): NationalMoments => {
  const day = nationalDay({ citizens: spells, seed });
  const aboutOnDay = new Set(daySlots.flatMap((slot) => [...day.messagesOf(slot)].map(({ about }) => about)));
  const momentsOf = (slot: Slot): Moment[] => {
    const planned = [...day.messagesOf(slot)].filter(({ about }) => aboutOnDay.has(about));
    const inOrder = planned.toSorted((one, other) => one.at.localeCompare(other.at));
    return rounds(inOrder).map((said) => ({ at: instantOf(slot + 1, 0), said }));
  };
  return { standing: standingSlots.flatMap(momentsOf), day: daySlots.flatMap(momentsOf) };
};
