import type { Context } from 'hono';
import * as z from 'zod';
import type { FaultCode } from '../../schemas/faults/codes.ts';
import type { Form } from '../../schemas/faults/forms.ts';
import { faultsOf, parseTelling } from '../../schemas/faults.ts';
import { Instant } from '../../schemas/primitives.ts';
import { Refused } from './refused.ts';

/** Query parameters by a schema over lists of texts; an unknown parameter is a typing error and is refused. */
export const parseQuery = <Schema extends z.ZodType>(context: Context, schema: Schema): z.output<Schema> => {
  const parsed = parseTelling(schema, context.req.queries());
  if (parsed.success) return parsed.data;
  const seen = new Set<string>();
  const faults = faultsOf(parsed.error)
    .map((fault) => ({ ...fault, pointer: `/${fault.pointer.split('/')[1] ?? ''}`, in: 'query' as const }))
    .filter(({ pointer }) => !seen.has(pointer) && seen.add(pointer));
  throw new Refused({ code: 'schema', faults, advice: 'query' });
};

/** A parameter that is given at most once. */
export const single = <Schema extends z.ZodType<unknown, string>>(schema: Schema) =>
  z
    .array(z.string())
    .refine(({ length }) => length === 1, { params: { reason: 'duplicate-member' satisfies FaultCode } })
    .transform(([text = '']) => text)
    .pipe(schema);

/** In a query a `+` that is not encoded is a space, also the one before an offset. */
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

/** A parameter as the documents show it, and as it is read from the texts that a query has under its name. */
type Parameter = { documented: z.ZodType; read: z.ZodType };

/** The parameters of a query: a schema for the documents, and one to parse by. */
export const queryOf = <Parameters extends Record<string, Parameter>>(parameters: Parameters) => {
  const each = <Side extends keyof Parameter>(side: Side) =>
    Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [name, parameter[side]])) as {
      [Name in keyof Parameters]: Parameters[Name][Side];
    };
  return { documented: z.object(each('documented')), read: z.strictObject(each('read')) };
};
