import type * as z from 'zod';

/** What JSON Schema says of a document that has a specification of its own, and of plain text. */
type Opaque = Readonly<{ type: 'object' | 'string'; description?: string }>;

type NamedExamples = Readonly<Record<string, { summary: string; value: unknown }>>;

/** The schema of what is sent, and an example that it accepts, or several by name. */
export type Content = { schema: z.ZodType | Opaque } & ({ example: unknown } | { examples: NamedExamples });

export const content = <Schema extends z.ZodType>(schema: Schema, example: z.input<Schema>): Content => ({
  schema,
  example,
});

export const json = <Schema extends z.ZodType>(schema: Schema, example: z.input<Schema>) => ({
  'application/json': content(schema, example),
});
