import * as z from 'zod';

export type Field = { path: string; schema: z.core.$ZodType; isRequired: boolean };

const inner = (schema: z.core.$ZodType): z.core.$ZodType[] => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return [schema.unwrap()];
  if (schema instanceof z.ZodArray) return [schema.element];
  return schema instanceof z.ZodUnion ? [...schema.options] : [];
};

/** Every field of a schema, at every depth and in every variant. */
export function* fieldsOf(schema: z.core.$ZodType, path = ''): Generator<Field> {
  if (schema instanceof z.ZodObject)
    for (const [name, field] of Object.entries(schema.shape)) {
      yield { path: `${path}/${name}`, schema: field, isRequired: !(field instanceof z.ZodOptional) };
      yield* fieldsOf(field, `${path}/${name}`);
    }
  for (const each of inner(schema)) yield* fieldsOf(each, path);
}

/** The metadata of a field, whether set before or after it is made optional. */
export const metaOf = (schema: z.core.$ZodType): z.core.GlobalMeta | undefined => {
  const own = z.globalRegistry.get(schema);
  if (own?.description !== undefined) return own;
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? metaOf(schema.unwrap()) : own;
};
