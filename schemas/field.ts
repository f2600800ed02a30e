import type * as z from 'zod';
import type { RuleId } from './rules/index.ts';

/**
 * Documents a field: its meaning, a valid example and, for a mandatory field of a message kind, the rules that read it
 * (R-REG-1).
 */
export const field = <Schema extends z.ZodType>(
  schema: Schema,
  description: string,
  example: z.input<Schema>,
  ...rules: RuleId[]
): Schema => {
  const date = schema.meta()?.['x-date'];
  return schema.meta({
    description,
    examples: [example],
    ...(rules.length > 0 && { 'x-rules': rules }),
    ...(date !== undefined && { 'x-date': date }),
  });
};
