import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from '../../schemas/primitives.ts';

const denmark = 'Europe/Copenhagen';
const quarterHour = 15 * 60_000;
let latest: { quarter: number; day: Day } | undefined;

/** The Danish calendar date of an instant. Offsets change on quarter hours only, so the last answer is kept for one. */
export const dayOf = (instant: Instant): Day => {
  const milliseconds = Date.parse(instant);
  const quarter = Math.floor(milliseconds / quarterHour);
  if (latest?.quarter !== quarter)
    latest = {
      quarter,
      day: Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(denmark).toPlainDate().toString(),
    };
  return latest.day;
};

/** The instant at which a Danish calendar date begins. */
export const startOf = (day: Day): Instant =>
  Temporal.PlainDate.from(day).toZonedDateTime(denmark).toInstant().toString({ fractionalSecondDigits: 3 });

export const addDays = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString();

/** First day of unemployment week `week` of a spell: not the calendar week. */
export const weekStart = (firstDay: Day, week: number): Day => addDays(firstDay, 7 * (week - 1));
/** Last day of unemployment week `week` of a spell. */
export const weekEnd = (firstDay: Day, week: number): Day => addDays(firstDay, 7 * week - 1);

export const earliest = (first: Day, ...rest: (Day | undefined)[]): Day =>
  rest.reduce<Day>((least, day) => (day !== undefined && day < least ? day : least), first);
export const latestOf = (first: Day, second: Day): Day => (second > first ? second : first);
export const isAfter = (instant: Instant, other: Instant): boolean => Date.parse(instant) > Date.parse(other);
