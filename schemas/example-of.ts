import * as z from 'zod';

const exampleIn = (schema: z.ZodType): unknown => {
  const [example] = (schema.meta()?.examples ?? []) as unknown[];
  return example === undefined && schema instanceof z.ZodOptional ? exampleIn(schema.unwrap() as z.ZodType) : example;
};

/** An object composed of its fields' examples: the mandatory ones, plus the optional ones listed. */
export const exampleOf = <Schema extends z.ZodObject>(
  { shape }: Schema,
  ...optional: (keyof z.input<Schema> & string)[]
): z.input<Schema> =>
  Object.fromEntries(
    Object.entries(shape)
      .filter(([name, schema]) => optional.includes(name) || !(schema instanceof z.ZodOptional))
      .map(([name, schema]) => [name, exampleIn(schema as z.ZodType)]),
  ) as z.input<Schema>;
