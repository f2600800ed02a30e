import * as z from 'zod';
import type { Language } from '../../../schemas/language.ts';
import { constraintsOf } from '../constraints.ts';
import { described } from '../described.ts';
import type { JsonSchema } from '../json-schema.ts';

const constraints = 'x-constraints';

/** The JSON Schema of what is sent, its own checks told beside the descriptions, in the reader's language. */
export const toldSchemaOf = (schema: z.ZodType, language: Language): JsonSchema =>
  z.toJSONSchema(schema, {
    io: 'input',
    override: (context) => {
      described(context);
      const { description } = z.globalRegistry.get(context.zodSchema) ?? {};
      if (description !== undefined) context.jsonSchema.description = description;
      context.jsonSchema[constraints] = constraintsOf(context.zodSchema, language);
    },
  });

export const constraintsIn = (schema: JsonSchema): readonly string[] =>
  (schema[constraints] as readonly string[] | undefined) ?? [];
