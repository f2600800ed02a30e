import type { CaseMessage } from '../../functions/core/commit.ts';
import { type Case, newCase, submit } from './case.ts';
import { type Step, take } from './step.ts';

/** Each message of a story with the case it was decided on, and its outcome. */
export const encounters = (steps: readonly Step[]) => {
  const met: { before: Case; message: CaseMessage; answer: ReturnType<typeof submit> }[] = [];
  let before = newCase;
  for (const step of steps) {
    if ('kind' in step) met.push({ before, message: step, answer: submit(before, step) });
    before = take(before, step).after;
  }
  return met;
};
