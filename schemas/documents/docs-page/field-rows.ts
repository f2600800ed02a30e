import type { JsonSchema } from '../json-schema.ts';
import { constraintsIn } from './told-schema.ts';

export type FieldRow = {
  /** With the names above it: `place.at`, `earlyNeed[].reason`. */
  name: string;
  isRequired: boolean;
  type: string;
  meaning: string;
  example: string;
  rules: readonly string[];
};

const typeOf = ({ const: only, enum: values, format, type, anyOf }: JsonSchema): string => {
  if (only !== undefined) return JSON.stringify(only);
  if (values) return values.join(' | ');
  if (anyOf) return anyOf.map(typeOf).join(' | ');
  return format ?? [type ?? 'any'].flat().join(' | ');
};

/** What fields mean, by their names; where it is not given, as their schema says. */
export type Meanings = Readonly<Record<string, string>> | undefined;

const meaningOf = (name: string, field: JsonSchema, meanings: Meanings): string =>
  [meanings ? meanings[name] : field.description, ...constraintsIn(field)].filter(Boolean).join(' ');

/** The fields of an object at every depth, as rows of one table. */
export const fieldRows = ({ properties = {}, required = [] }: JsonSchema, meanings: Meanings, above = ''): FieldRow[] =>
  Object.entries(properties).flatMap(([key, property]) => {
    const field = property as JsonSchema;
    const name = `${above}${key}`;
    const items = field.items as JsonSchema | undefined;
    const row: FieldRow = {
      name,
      isRequired: required.includes(key),
      type: typeOf(field),
      meaning: meaningOf(name, field, meanings),
      example: JSON.stringify(field.examples?.[0]) ?? '',
      rules: (field['x-rules'] as string[] | undefined) ?? [],
    };
    return [row, ...fieldRows(field, meanings, `${name}.`), ...(items ? fieldRows(items, meanings, `${name}[].`) : [])];
  });
