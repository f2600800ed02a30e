import type { JsonSchema } from '../json-schema.ts';

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

/** The fields of an object at every depth, as rows of one table. */
export const fieldRows = ({ properties = {}, required = [] }: JsonSchema, above = ''): FieldRow[] =>
  Object.entries(properties).flatMap(([key, property]) => {
    const field = property as JsonSchema;
    const name = `${above}${key}`;
    const items = field.items as JsonSchema | undefined;
    const row: FieldRow = {
      name,
      isRequired: required.includes(key),
      type: typeOf(field),
      meaning: field.description ?? '',
      example: JSON.stringify(field.examples?.[0]) ?? '',
      rules: (field['x-rules'] as string[] | undefined) ?? [],
    };
    return [row, ...fieldRows(field, `${name}.`), ...(items ? fieldRows(items, `${name}[].`) : [])];
  });
