import type { CaseMessage } from '../../functions/core/commit.ts';
import type { Decision } from '../../functions/core/decision.ts';
import type { Policy } from '../../schemas/policy.ts';
import type { Day } from '../../schemas/primitives.ts';
import { type Case, fallDue, newCase, noonOf, submit } from './case.ts';

/** A message to decide, an item to fall due, or a change of date or policy. */
export type Step = CaseMessage | { due: string } | Pick<Case, 'now'> | Pick<Case, 'policy'>;

/** From here on it is noon on `day`. */
export const on = (day: Day): Step => ({ now: noonOf(day) });
export const under = (policy: Policy): Step => ({ policy });
export const fallsDue = (due: string): Step => ({ due });

export const take = (before: Case, step: Step): { decision?: Decision; after: Case } => {
  if ('kind' in step) return submit(before, step);
  return { after: 'due' in step ? fallDue(before, step.due) : { ...before, ...step } };
};

/** The case after these steps, whatever the answer to each. */
export const play = (steps: readonly Step[]): Case =>
  steps.reduce<Case>((before, step) => take(before, step).after, newCase);
