import type { Translated } from '../language.ts';
import type { RuleId } from '../rules/index.ts';

/** `detail` says what to do. A number of the policy's is written `{leadWeeks}` (`policy-numbers.ts`). */
export type Words = { readonly title: string; readonly detail: string };

/** The rule that refuses, and the field that it looked at. */
export type Reason = `${RuleId} /${string}`;

export type RefusalDefinition<Status extends number = number> = Translated<Words> & {
  /** The HTTP status that the code answers with. */
  readonly status: Status;
  /** What is said instead, where one code stands for several things: the rule and the field tell them apart. */
  readonly reasons?: { readonly [reason: Reason]: Translated<Words> };
};

export const defineRefusals = <Code extends string, Status extends number>(
  refusals: Readonly<Record<Code, RefusalDefinition<Status>>>,
) => refusals;
