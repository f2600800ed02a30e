import type * as z from 'zod';
import { diagnosis } from './faults/diagnosis.ts';
import { type Located, locate } from './faults/locate.ts';
import { pointerTo } from './faults/pointer.ts';
import type { Fault } from './refusal.ts';
import type { RuleId } from './rules/index.ts';

function* faultsAt({ issue, path }: Located, prefix: string): Generator<Fault> {
  const pointer = pointerTo(prefix, path);
  if (issue.code === 'unrecognized_keys')
    for (const key of issue.keys) yield { pointer: pointerTo(prefix, [...path, key]), code: 'unknown-field' };
  else if (issue.code !== 'no_such_variant' && issue.code !== 'custom' && issue.input === undefined)
    yield { pointer, code: 'required' };
  else yield { pointer, ...diagnosis(issue) };
}

/** Parses and, on failure, parses again with the input in the error, which is slow. */
export const parseWithInput = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): z.ZodSafeParseResult<z.output<Schema>> => {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed : schema.safeParse(value, { reportInput: true });
};

const mostFaults = 50;

/** The faults in an error from `parseWithInput`, without duplicates, up to a limit. */
export const faultsOf = (error: z.ZodError, prefix = ''): Fault[] => {
  const faults = new Map<string, Fault>();
  for (const located of locate(error.issues))
    for (const fault of faultsAt(located, prefix)) {
      const key = `${fault.code} ${fault.pointer}`;
      if (!faults.has(key)) faults.set(key, fault);
      if (faults.size === mostFaults) return [...faults.values()];
    }
  return [...faults.values()];
};

/** The rule that was broken, if the schema names one. */
export const ruleOf = (error: z.ZodError): RuleId | undefined => {
  for (const { issue } of locate(error.issues))
    if (issue.code === 'custom' && issue.params?.rule) return issue.params.rule;
  return undefined;
};
