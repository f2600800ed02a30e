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
export type Meanings = Readonly<Record<string, string | undefined>> | undefined;

const meaningOf = (name: string, field: JsonSchema, meanings: Meanings, inVariant: Meanings): string =>
  [meanings ? meanings[name] : field.description, inVariant?.[name], ...constraintsIn(field)].filter(Boolean).join(' ');

/** The fields of an object at every depth, as rows of one table; `inVariant` says more of some where it is a variant. */
export const fieldRows = (
  { properties = {}, required = [] }: JsonSchema,
  meanings: Meanings,
  inVariant?: Meanings,
  above = '',
): FieldRow[] =>
  Object.entries(properties).flatMap(([key, property]) => {
    const field = property as JsonSchema;
    const name = `${above}${key}`;
    const items = field.items as JsonSchema | undefined;
    const row: FieldRow = {
      name,
      isRequired: required.includes(key),
      type: typeOf(field),
      meaning: meaningOf(name, field, meanings, inVariant),
      example: JSON.stringify(field.examples?.[0]) ?? '',
      rules: (field['x-rules'] as string[] | undefined) ?? [],
    };
    const below = (schema: JsonSchema, prefix: string) => fieldRows(schema, meanings, inVariant, prefix);
    return [row, ...below(field, `${name}.`), ...(items ? below(items, `${name}[].`) : [])];
  });
