import { expect } from 'vitest';
import type { CaseMessage, CommittedEvent } from '../../functions/core/commit.ts';
import type { Decision } from '../../functions/core/decision.ts';
import type { Flag } from '../../schemas/flags.ts';
import type { Policy } from '../../schemas/policy.ts';
import { refusal } from '../../schemas/refusal.ts';
import type { RefusalCode } from '../../schemas/refusals/index.ts';
import type { Limits } from '../../schemas/refusals/policy-numbers.ts';
import type { RuleId } from '../../schemas/rules/index.ts';
import { type Case, newCase, submit } from './case.ts';
import { type Step, take } from './step.ts';

const accept = (before: Case, step: Step): Case => {
  const { decision, after } = take(before, step);
  if (decision && decision.outcome !== 'accepted') throw new Error(`given ${JSON.stringify([step, decision])}`);
  return after;
};

const answer = (decision: Decision, { id, version }: Policy) => {
  const accepted = { outcome: 'accepted', guards: [], policy: { id, version } };
  return {
    // biome-ignore lint/suspicious/noThenProperty: given, when and then are the vocabulary of these tests
    then: (...events: CommittedEvent[]) => expect(decision).toEqual({ ...accepted, events, flags: [] }),
    isFlagged: (flag: Flag, ...events: CommittedEvent[]) =>
      expect(decision).toEqual({ ...accepted, events, flags: [flag] }),
    isRefused: (code: RefusalCode, rule?: RuleId, pointer?: string, limits?: Limits) =>
      expect(decision).toEqual({ outcome: 'refused', refusal: refusal(code, rule, pointer, limits) }),
    isRepeated: (sequence: number) => expect(decision).toEqual({ outcome: 'repeated', sequence }),
  };
};

/** The case after these steps; a message that is not accepted is a mistake in the test. */
export const given = (...steps: Step[]) => {
  const known = steps.reduce(accept, newCase);
  return { ...known, when: (message: CaseMessage) => answer(submit(known, message).decision, known.policy) };
};
