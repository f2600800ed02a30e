import { type ParseArgsConfig, parseArgs } from 'node:util';
import * as z from 'zod';

/** Node's `parseArgs`, with what it finds wrong told in one line. */
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

/** What an option says in digits. */
export const wholeNumber = (from: number, to: number, otherwise: number) => {
  const rule = `must be a whole number from ${from} to ${to}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, rule)
    .transform(Number)
    .refine((number) => number >= from && number <= to, rule)
    .default(otherwise);
};

/** The options by their schema, or in one line what is wrong with the first that is. */
export const readOptions = <Options>(
  schema: z.ZodType<Options>,
  given: unknown,
): { options: Options } | { fault: string } => {
  const { data, error } = schema.safeParse(given);
  if (data !== undefined) return { options: data };
  const [issue] = error?.issues ?? [];
  return { fault: `--${String(issue?.path[0])} ${issue?.message}` };
};
