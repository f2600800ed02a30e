import * as z from 'zod';
import { holdsCprNumber } from './cpr.ts';
import { field } from './field.ts';
import type { RuleId } from './rules.ts';

/** A Danish calendar date, `YYYY-MM-DD`, that exists. */
export const Day = z.iso.date().regex(/^(19|20|21)/);
export type Day = string;

/** A day that says what happened: it never lies ahead (R-FACT-1). */
export const ToldDay = Day.meta({ 'x-date': 'told' });
/** A day that may lie ahead. */
export const PlannedDay = Day.meta({ 'x-date': 'planned' });

/** A point in time: ISO 8601 with an offset. */
export const Instant = z.iso.datetime({ offset: true }).regex(/^(19|20|21)/);
export type Instant = string;

/** A point in time that may lie ahead. */
export const PlannedInstant = Instant.meta({ 'x-date': 'planned' });

/**
 * The form of message ids, of `actor` and of every reference. A CPR number is no id (R-AUD-2: ids travel in URLs and logs).
 */
export const Identifier = z
  .string()
  .regex(/^[A-Za-z0-9_~:-][A-Za-z0-9._~:-]{0,127}$/)
  .refine((id) => !holdsCprNumber(id), { params: { reason: 'holds-cpr-number' } });

export const Text = z
  .string()
  .min(1)
  .max(2000)
  .refine((text) => text.isWellFormed(), { params: { reason: 'lone-surrogate' } });

/** A short text: a name, a title, an address. */
export const Line = Text.max(200);

/** A code from a documented list that is never a gate: a code outside the list is taken too. */
const OpenCode = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/)
  .refine((code) => !holdsCprNumber(code), { params: { reason: 'holds-cpr-number' } });

/** A field with an open list of codes; the first documented one is its example. */
export const openCode = (description: string, documented: readonly [string, ...string[]], ...rules: RuleId[]) =>
  field(
    OpenCode,
    `${description} Documented codes: ${documented.map((code) => `\`${code}\``).join(', ')}; others are taken too.`,
    documented[0],
    ...rules,
  );

/** `other` says nothing by itself, so it is explained in `text`. */
export const otherNeedsText = (path: string) =>
  z.refine<Record<string, unknown>>((data) => data[path] !== 'other' || data.text !== undefined, {
    path: ['text'],
    params: { reason: 'other-needs-text', other: path },
  });

/** `path` does not lie before `earlier`; both are dates of the same form. */
export const notBefore = (path: string, earlier: string) =>
  z.refine<Record<string, unknown>>(
    (data) => {
      const [first, last] = [data[earlier], data[path]];
      if (typeof first !== 'string' || typeof last !== 'string') return true;
      const isBefore = first.length > 10 ? Date.parse(last) < Date.parse(first) : last < first;
      return !isBefore;
    },
    { path: [path], params: { reason: 'before', other: earlier } },
  );
