import * as z from 'zod';
import denmark from './holidays/denmark.json' with { type: 'json' };

const name = z.string().min(1);
const lastYear = z.int().optional();

/** A public holiday: a calendar day (`MM-DD`) or an offset in days from Easter Sunday; up to `lastYear` if it was abolished. */
export const Holiday = z.union([
  z.strictObject({ name, on: z.string().regex(/^\d\d-\d\d$/), lastYear }),
  z.strictObject({ name, daysAfterEaster: z.int(), lastYear }),
]);
export type Holiday = z.infer<typeof Holiday>;

export const danishHolidays: readonly Holiday[] = z.array(Holiday).parse(denmark);
