import * as z from 'zod';
import { holdsCprNumber } from './cpr-in-disguise.ts';
import type { Form } from './faults/forms.ts';
import { field } from './field.ts';
import { plainInstant } from './plain-instant.ts';
import { readable } from './readable.ts';
import type { RuleId } from './rules/index.ts';

/** Further checks are skipped if the format or length is wrong: some take time quadratic in the length. */
const named = (form: Form) => ({ error: form, abort: true });
const knownYear = [/^(19|20|21)/, named('year')] as const;

/** A text in NFC, unless it is longer than any form of a text of `longest` characters. */
const inNfc = (longest: number) =>
  z.string().overwrite((text) => (text.length > 3 * longest ? text : text.normalize('NFC')));

/** A Danish calendar date, `YYYY-MM-DD`, that exists. */
export const Day = z.iso.date().regex(...knownYear);
export type Day = string;

/** A day on which something happened: never in the future (R-FACT-1). */
export const ToldDay = Day.meta({ 'x-date': 'told' });
/** A day that may be in the future. */
export const PlannedDay = Day.meta({ 'x-date': 'planned' });

/** An instant: ISO 8601 with an offset. */
export const Instant = z
  .string()
  .overwrite(plainInstant)
  .check(z.iso.datetime({ offset: true }))
  .regex(...knownYear);
export type Instant = string;

/** An instant that may be in the future. */
export const PlannedInstant = Instant.meta({ 'x-date': 'planned' });

const holdingNoCprNumber = z.refine<string>((text) => !holdsCprNumber(text), {
  params: { reason: 'holds-cpr-number' },
});

/** The format of an id, whatever its digits. */
export const IdentifierForm = z.string().regex(/^[A-Za-z0-9_~:-][A-Za-z0-9._~:-]{0,127}$/, named('identifier'));

/** The format of message ids and of every reference. A CPR number is not an id (R-AUD-2: ids travel in URLs and logs). */
export const Identifier = IdentifierForm.check(holdingNoCprNumber);

const actorForm = /^[\p{L}\p{N}_~:-][\p{L}\p{M}\p{N}._~:@\\+/'-]{0,127}$/u;

/**
 * Who acts at a party, by the party's own name for its people and jobs: an id, an e-mail address, `DOMAIN\\user`. Stored in
 * NFC.
 */
export const Actor = inNfc(128)
  .refine((actor) => actorForm.test(actor), { params: { form: 'actor' satisfies Form }, abort: true })
  .check(readable, holdingNoCprNumber);

const textIn = (text: z.ZodString, longest: number) =>
  text.min(1, { abort: true }).max(longest, { abort: true }).check(readable);

export const Text = textIn(z.string(), 2000);

/** A short text: a name, a title, an address. Stored in NFC, so that two spellings of a name compare equal. */
export const Line = textIn(inNfc(200), 200);

/** Why a citizen's data is read; stored in the access log. */
export const Purpose = Line.check(holdingNoCprNumber);

const codeOf = (form: RegExp) => z.string().regex(form, named('code')).check(holdingNoCprNumber);

/** Codes from a documented but open list: other codes are accepted too. */
const openCodeOf =
  (schema: z.ZodString) =>
  (description: string, documented: readonly [string, ...string[]], ...rules: RuleId[]) =>
    field(
      schema,
      `${description} Documented codes: ${documented.map((code) => `\`${code}\``).join(', ')}; others are accepted too.`,
      documented[0],
      ...rules,
    );

/** A field with an open list of codes; the first documented one is its example. */
export const openCode = openCodeOf(codeOf(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/));
/** The same, but `crisis:<package>` is a code too. */
export const openCodeOrPackage = openCodeOf(codeOf(/^(crisis:)?[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/));

/** `other` is meaningless on its own, so it must be explained in `text`. */
export const otherNeedsText = (path: string) =>
  z.refine<Record<string, unknown>>((data) => data[path] !== 'other' || data.text !== undefined, {
    path: ['text'],
    params: { reason: 'other-needs-text', other: path },
  });

/** `path` is not before `earlier`; both are dates of the same format. */
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
