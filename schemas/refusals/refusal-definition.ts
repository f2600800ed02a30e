import type { Translated } from '../language.ts';
import type { RuleId } from '../rules/index.ts';

/** `detail` says what to do. `{leadWeeks}` is a placeholder for a policy number (`policy-numbers.ts`). */
export type Words = { readonly title: string; readonly detail: string };

/** The rule that refuses, and the field it examined. */
export type Reason = `${RuleId} /${string}`;

export type RefusalDefinition<Status extends number = number> = Translated<Words> & {
  /** The HTTP status of the code. */
  readonly status: Status;
  /** Replacement texts if one code has several meanings, distinguished by rule and field. */
  readonly reasons?: { readonly [reason: Reason]: Translated<Words> };
};

export const defineRefusals = <Code extends string, Status extends number>(
  refusals: Readonly<Record<Code, RefusalDefinition<Status>>>,
) => refusals;
