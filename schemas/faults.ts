import type * as z from 'zod';
import { holdsCprNumber } from './cpr.ts';
import type { Fault, FaultCode } from './refusal.ts';
import type { RuleId } from './rules.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];
type Located = { issue: Exclude<Issue, { code: 'invalid_union' }> | NoSuchVariant; path: Path };
/** A discriminator that names no variant; there is no branch to look for faults in. */
type NoSuchVariant = { code: 'no_such_variant'; options: readonly z.core.util.Primitive[]; isMissing: boolean };

const unknownKeys = (issues: readonly Issue[]): number =>
  issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0);

/** The variant that was meant: the one with the fewest unknown fields, then with the fewest faults. */
const closest = (branches: readonly Issue[][]): readonly Issue[] =>
  branches.reduce((best, branch) => {
    const difference = unknownKeys(branch) - unknownKeys(best) || branch.length - best.length;
    return difference < 0 ? branch : best;
  });

const memberOf = (input: unknown, name: string): unknown => (input as Record<string, unknown> | undefined)?.[name];

const noSuchVariant = ({ input, discriminator, ...issue }: z.core.$ZodIssueInvalidUnion): NoSuchVariant => ({
  code: 'no_such_variant',
  options: ('options' in issue && issue.options) || [],
  isMissing: discriminator !== undefined && memberOf(input, discriminator) === undefined,
});

function* locate(issues: readonly Issue[], above: Path = []): Generator<Located> {
  for (const issue of issues) {
    const path = [...above, ...issue.path];
    if (issue.code !== 'invalid_union') yield { issue, path };
    else if (issue.errors.length > 0) yield* locate(closest(issue.errors), path);
    else yield { issue: noSuchVariant(issue), path };
  }
}

const safeName = /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/;
const isSafe = (segment: PropertyKey): boolean =>
  typeof segment === 'number' || (typeof segment === 'string' && safeName.test(segment) && !holdsCprNumber(segment));

/** A JSON pointer as far as it can be given without repeating what a client must not make us say. */
const pointerTo = (prefix: string, path: Path): string => {
  const unsafe = path.findIndex((segment) => !isSafe(segment));
  const known = unsafe === -1 ? path : path.slice(0, unsafe);
  return known.reduce<string>((pointer, segment) => `${pointer}/${String(segment)}`, prefix);
};

const formats: Record<string, string> = { date: 'YYYY-MM-DD', datetime: 'YYYY-MM-DDThh:mm:ss+hh:mm' };

const sizeCode = (origin: string, text: FaultCode, number: FaultCode): FaultCode =>
  origin === 'string' || origin === 'array' ? text : number;

/** What a schema says of its own check: a `reason` or a `rule`, and the `other` field that it compares with. */
const about = ({ reason, rule, other }: z.core.$ZodIssueCustom['params'] = {}): Omit<Fault, 'pointer'> => {
  const detail: string | undefined = other ?? rule;
  return { code: reason ?? 'rule', ...(detail && { detail }) };
};

const diagnosis = (issue: Exclude<Located['issue'], { code: 'unrecognized_keys' }>): Omit<Fault, 'pointer'> => {
  switch (issue.code) {
    case 'no_such_variant':
      return { code: issue.isMissing ? 'required' : 'value', detail: issue.options.join(', ') };
    case 'invalid_type':
      return { code: 'type', detail: issue.expected };
    case 'invalid_value':
      return { code: 'value', detail: issue.values.join(', ') };
    case 'invalid_format':
      return { code: 'format', detail: formats[issue.format] ?? issue.pattern ?? issue.format };
    case 'too_big':
      return { code: sizeCode(issue.origin, 'too-long', 'too-big'), detail: `≤ ${issue.maximum}` };
    case 'too_small':
      return { code: sizeCode(issue.origin, 'too-short', 'too-small'), detail: `≥ ${issue.minimum}` };
    case 'custom':
      return about(issue.params);
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return { code: 'value' };
    default:
      return issue satisfies never;
  }
};

function* faultsAt({ issue, path }: Located, prefix: string): Generator<Fault> {
  const pointer = pointerTo(prefix, path);
  if (issue.code === 'unrecognized_keys')
    for (const key of issue.keys) yield { pointer: pointerTo(prefix, [...path, key]), code: 'unknown-field' };
  else if (issue.code !== 'no_such_variant' && issue.code !== 'custom' && issue.input === undefined)
    yield { pointer, code: 'required' };
  else yield { pointer, ...diagnosis(issue) };
}

const mostFaults = 50;

/** What is wrong with what was parsed `{ reportInput: true }`, each thing once, as far as it is worth telling. */
export const faultsOf = (error: z.ZodError, prefix = ''): Fault[] => {
  const faults = new Map<string, Fault>();
  for (const located of locate(error.issues))
    for (const fault of faultsAt(located, prefix)) {
      faults.set(`${fault.code} ${fault.pointer}`, fault);
      if (faults.size === mostFaults) return [...faults.values()];
    }
  return [...faults.values()];
};

/** The rule that a value broke, where its schema names one. */
export const ruleOf = (error: z.ZodError): RuleId | undefined => {
  for (const { issue } of locate(error.issues))
    if (issue.code === 'custom' && issue.params?.rule) return issue.params.rule;
  return undefined;
};
