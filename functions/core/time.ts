import { getISO } from 'temporal-polyfill/fns/Calendar';
import * as TemporalInstant from 'temporal-polyfill/fns/Instant';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';
import type { Day, Instant } from '../../schemas/primitives.ts';

const denmark = 'Europe/Copenhagen';
const quarterHour = 15 * 60_000;
const dayLength = 24 * 60 * 60_000;
const keptDays = 4_096;
const days = new Map<number, Day>();

const dateOf = (day: Day) => PlainDate.fromString(day, getISO);

const inDenmark = (milliseconds: number) =>
  TemporalInstant.toZonedDateTimeISO(TemporalInstant.fromEpochMilliseconds(milliseconds), denmark);

/** The Danish calendar date of an instant. Offsets change only on quarter hours, so one result is cached for each. */
export const dayOf = (instant: Instant): Day => {
  const quarter = Math.floor(Date.parse(instant) / quarterHour);
  const known = days.get(quarter);
  if (known !== undefined) return known;
  const day = PlainDate.toString(ZonedDateTime.toPlainDate(inDenmark(quarter * quarterHour)));
  if (days.size === keptDays) days.clear();
  days.set(quarter, day);
  return day;
};

/** The instant at which a Danish calendar date begins. */
export const startOf = (day: Day): Instant =>
  TemporalInstant.toString(ZonedDateTime.toInstant(PlainDate.toZonedDateTime(dateOf(day), denmark)), {
    fractionalSecondDigits: 3,
  });

/** A calendar date has no hours, so in UTC all its days are equally long. */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);

/** First day of unemployment week `week` of a spell, which is not a calendar week. */
export const weekStart = (firstDay: Day, week: number): Day => addDays(firstDay, 7 * (week - 1));
/** Last day of unemployment week `week` of a spell. */
export const weekEnd = (firstDay: Day, week: number): Day => addDays(firstDay, 7 * week - 1);

export const earliest = (first: Day, ...rest: (Day | undefined)[]): Day =>
  rest.reduce<Day>((least, day) => (day !== undefined && day < least ? day : least), first);
export const latestOf = (first: Day, second: Day): Day => (second > first ? second : first);
export const isAfter = (instant: Instant, other: Instant): boolean => Date.parse(instant) > Date.parse(other);
