import type { Day } from '../../schemas/primitives.ts';
import { isPublicHoliday } from './public-holidays.ts';
import { addDays } from './time.ts';

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(day).getUTCDay());

export const isWorkingDay = (day: Day): boolean => !isWeekend(day) && !isPublicHoliday(day);

/** The n-th working day after a day, skipping weekends and Danish public holidays (R-DUE-1). */
export const addWorkingDays = (day: Day, count: number): Day => {
  let reached = day;
  for (let left = count; left > 0; left -= isWorkingDay(reached) ? 1 : 0) reached = addDays(reached, 1);
  return reached;
};
