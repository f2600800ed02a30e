import * as z from 'zod';
import { type Kind, kinds, typeOf } from '../../schemas/kinds/index.ts';
import { described } from './described.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** JSON Schema 2020-12 of a kind's `data`, which stands alone. */
export const jsonSchemaOf = (kind: Kind): JsonSchema => {
  const { data, danish, description, examples } = kinds[kind];
  const { $schema, ...schema } = z.toJSONSchema(data, { io: 'input', override: described });
  return {
    $schema,
    $id: `urn:samspil:schema:${typeOf(kind)}`,
    title: `${kind} (${danish})`,
    ...schema,
    description: [description, schema.description].filter(Boolean).join(' '),
    examples: [...examples],
  };
};
