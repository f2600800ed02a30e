import { danishHolidays, type Holiday } from '../../schemas/holidays.ts';
import type { Day } from '../../schemas/primitives.ts';
import { addDays } from './time.ts';

const quotient = (dividend: number, divisor: number): number => Math.floor(dividend / divisor);
const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher). */
export const easterOf = (year: number): Day => {
  const golden = year % 19;
  const century = quotient(year, 100);
  const ofCentury = year % 100;
  const skipped = quotient(century, 4);
  const correction = quotient(century - quotient(century + 8, 25) + 1, 3);
  const epact = (19 * golden + century - skipped - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * quotient(ofCentury, 4) - epact - (ofCentury % 4)) % 7;
  const late = quotient(golden + 11 * epact + 22 * toSunday, 451);
  const day = epact + toSunday - 7 * late + 114;
  return `${year}-${twoDigits(quotient(day, 31))}-${twoDigits((day % 31) + 1)}`;
};

const dayIn = (year: number, holiday: Holiday): Day =>
  'on' in holiday ? `${year}-${holiday.on}` : addDays(easterOf(year), holiday.daysAfterEaster);

const years = new Map<number, ReadonlySet<Day>>();

const holidaysOf = (year: number): ReadonlySet<Day> => {
  const known = years.get(year);
  if (known) return known;
  const lasting = danishHolidays.filter(({ lastYear = year }) => year <= lastYear);
  const days = new Set(lasting.map((holiday) => dayIn(year, holiday)));
  years.set(year, days);
  return days;
};

export const isPublicHoliday = (day: Day): boolean => holidaysOf(Number(day.slice(0, 4))).has(day);
