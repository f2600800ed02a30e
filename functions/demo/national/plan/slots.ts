import type { Instant } from '../../../../schemas/primitives.ts';
import { nationalDate } from './country.ts';

/** The day is told half-hour by half-hour: 0 begins at 08:00, 15 ends at 16:00. What stood before has negative ones. */
export type Slot = number;

export const slotMinutes = 30;
export const openingSlot: Slot = -3;
/** Where what was arranged before the day is told; an answer to it comes in `answeredSlot`. */
export const arrangedSlot: Slot = -2;
export const answeredSlot: Slot = -1;
export const lastSlot: Slot = 15;

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
export const standingSlots = range(openingSlot, answeredSlot);
export const daySlots = range(0, lastSlot);

export const instantOf = (slot: Slot, minute: number): Instant => {
  const minutes = 8 * 60 + slotMinutes * slot + minute;
  const [hour, rest] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${nationalDate}T${hour}:${rest}:00+01:00`;
};
