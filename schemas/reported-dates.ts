import * as z from 'zod';
import { type Kind, kinds } from './kinds/index.ts';
import type { Day, Instant } from './primitives.ts';

/** The path of a date: `*` is every element of a list. */
export type DateField = { path: readonly string[]; tense: unknown };

const each = '*';
const dateFormats: readonly unknown[] = ['date', 'datetime'];

/** As a format of its own, or as a check on a string. */
const isDate = ({ def }: z.ZodString | z.ZodStringFormat): boolean =>
  [def, ...(def.checks ?? []).map((check) => check._zod.def)].some(
    (each) => 'format' in each && dateFormats.includes(each.format),
  );

/** Every date in a schema, at every depth and in every variant, and whether it is `told` or `planned`. */
export function* datesIn(schema: z.core.$ZodType, path: readonly string[] = []): Generator<DateField> {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) yield* datesIn(schema.unwrap(), path);
  else if (schema instanceof z.ZodArray) yield* datesIn(schema.element, [...path, each]);
  else if (schema instanceof z.ZodUnion) for (const variant of schema.options) yield* datesIn(variant, path);
  else if (schema instanceof z.ZodObject)
    for (const [name, field] of Object.entries(schema.shape)) yield* datesIn(field, [...path, name]);
  else if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) {
    if (isDate(schema)) yield { path, tense: z.globalRegistry.get(schema)?.['x-date'] };
  }
}

export type ReportedDate = { pointer: string; date: Day | Instant };

function* datesAt(value: unknown, [name, ...rest]: readonly string[], pointer: string): Generator<ReportedDate> {
  if (name === undefined) {
    if (typeof value === 'string') yield { pointer, date: value };
  } else if (name === each) {
    for (const [index, element] of Array.isArray(value) ? value.entries() : [])
      yield* datesAt(element, rest, `${pointer}/${index}`);
  } else if (typeof value === 'object' && value !== null && name in value)
    yield* datesAt(value[name as keyof typeof value], rest, `${pointer}/${name}`);
}

const reportedPaths = new Map<Kind, readonly (readonly string[])[]>();

const reportedPathsOf = (kind: Kind): readonly (readonly string[])[] => {
  const known = reportedPaths.get(kind);
  if (known) return known;
  const reported = [...datesIn(kinds[kind].data)]
    .filter(({ tense }) => tense === 'told')
    .map(({ path }) => path.join('/'));
  const paths = [...new Set(reported)].map((path) => path.split('/'));
  reportedPaths.set(kind, paths);
  return paths;
};

/** The dates in `data` that report what happened, according to the schema of its kind. */
export const reportedDates = (kind: Kind, data: object): ReportedDate[] =>
  reportedPathsOf(kind).flatMap((path) => [...datesAt(data, path, '/data')]);
