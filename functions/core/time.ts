import { getISO } from 'temporal-polyfill/fns/Calendar';
import * as TemporalInstant from 'temporal-polyfill/fns/Instant';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';
import type { Day, Instant } from '../../schemas/primitives.ts';

const denmark = 'Europe/Copenhagen';
const quarterHour = 15 * 60_000;
let latest: { quarter: number; day: Day } | undefined;

const dateOf = (day: Day) => PlainDate.fromString(day, getISO);

const inDenmark = (milliseconds: number) =>
  TemporalInstant.toZonedDateTimeISO(TemporalInstant.fromEpochMilliseconds(milliseconds), denmark);

/** The Danish calendar date of an instant. Offsets change on quarter hours only, so the last answer is kept for one. */
export const dayOf = (instant: Instant): Day => {
  const milliseconds = Date.parse(instant);
  const quarter = Math.floor(milliseconds / quarterHour);
  if (latest?.quarter !== quarter)
    latest = { quarter, day: PlainDate.toString(ZonedDateTime.toPlainDate(inDenmark(milliseconds))) };
  return latest.day;
};

/** The instant at which a Danish calendar date begins. */
export const startOf = (day: Day): Instant =>
  TemporalInstant.toString(ZonedDateTime.toInstant(PlainDate.toZonedDateTime(dateOf(day), denmark)), {
    fractionalSecondDigits: 3,
  });

export const addDays = (day: Day, days: number): Day => PlainDate.toString(PlainDate.addDays(dateOf(day), days));

/** First day of unemployment week `week` of a spell: not the calendar week. */
export const weekStart = (firstDay: Day, week: number): Day => addDays(firstDay, 7 * (week - 1));
/** Last day of unemployment week `week` of a spell. */
export const weekEnd = (firstDay: Day, week: number): Day => addDays(firstDay, 7 * week - 1);

export const earliest = (first: Day, ...rest: (Day | undefined)[]): Day =>
  rest.reduce<Day>((least, day) => (day !== undefined && day < least ? day : least), first);
export const latestOf = (first: Day, second: Day): Day => (second > first ? second : first);
export const isAfter = (instant: Instant, other: Instant): boolean => Date.parse(instant) > Date.parse(other);
