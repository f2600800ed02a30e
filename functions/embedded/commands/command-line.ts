import { type ParseArgsConfig, parseArgs } from 'node:util';
import * as z from 'zod';

/** Node's `parseArgs`, with errors reduced to one line. */
export const parseCommandLine = <Config extends ParseArgsConfig>(
  config: Config,
): { line: ReturnType<typeof parseArgs<Config>> } | { fault: string } => {
  try {
    return { line: parseArgs(config) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { fault: error.message.replace(/(\.\s|\n).*/s, '') };
  }
};

/** An option with a whole number as its value. */
export const wholeNumber = (from: number, to: number, otherwise: number) => {
  const rule = `must be a whole number from ${from} to ${to}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, rule)
    .transform(Number)
    .refine((number) => number >= from && number <= to, rule)
    .default(otherwise);
};

/** The options parsed by their schema, or one line about the first that is invalid. */
export const readOptions = <Options>(
  schema: z.ZodType<Options>,
  given: unknown,
): { options: Options } | { fault: string } => {
  const { data, error } = schema.safeParse(given);
  if (data !== undefined) return { options: data };
  const [issue] = error?.issues ?? [];
  return { fault: `--${String(issue?.path[0])} ${issue?.message}` };
};
