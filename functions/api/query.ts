import type { Context } from 'hono';
import * as z from 'zod';
import type { FaultCode } from '../../schemas/faults/codes.ts';
import type { Form } from '../../schemas/faults/forms.ts';
import { faultsOf, parseWithInput } from '../../schemas/faults.ts';
import { Instant } from '../../schemas/primitives.ts';
import { Refused } from './refused.ts';

/** Parses the query with a schema of string lists; an unknown parameter is taken for a typo and refused. */
export const parseQuery = <Schema extends z.ZodType>(context: Context, schema: Schema): z.output<Schema> => {
  const parsed = parseWithInput(schema, context.req.queries());
  if (parsed.success) return parsed.data;
  const seen = new Set<string>();
  const faults = faultsOf(parsed.error)
    .map((fault) => ({ ...fault, pointer: `/${fault.pointer.split('/')[1] ?? ''}`, in: 'query' as const }))
    .filter(({ pointer }) => !seen.has(pointer) && seen.add(pointer));
  throw new Refused({ code: 'schema', faults, advice: 'query' });
};

/** A parameter that may be given at most once. */
export const single = <Schema extends z.ZodType<unknown, string>>(schema: Schema) =>
  z
    .array(z.string())
    .refine(({ length }) => length === 1, { params: { reason: 'duplicate-member' satisfies FaultCode } })
    .transform(([text = '']) => text)
    .pipe(schema);

/** An unencoded `+` in a query decodes to a space, including the one before an offset. */
export const instantInQuery = z
  .string()
  .transform((text) => text.replace(/ (?=\d{2}:\d{2}$)/, '+'))
  .pipe(Instant);

export const wholeNumber = (least: number, most: number) => ({
  documented: z.int().min(least).max(most),
  read: single(
    z
      .string()
      .regex(/^\d{1,15}$/, { error: 'whole-number' satisfies Form })
      .transform(Number)
      .pipe(z.number().min(least).max(most)),
  ),
});

/** A parameter as documented, and as parsed from the query's values for its name. */
type Parameter = { documented: z.ZodType; read: z.ZodType };

/** The parameters of a query: one schema for the documents, one for parsing. */
export const queryOf = <Parameters extends Record<string, Parameter>>(parameters: Parameters) => {
  const each = <Side extends keyof Parameter>(side: Side) =>
    Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [name, parameter[side]])) as {
      [Name in keyof Parameters]: Parameters[Name][Side];
    };
  return { documented: z.object(each('documented')), read: z.strictObject(each('read')) };
};
