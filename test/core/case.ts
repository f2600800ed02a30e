import { decide } from '../../functions/core/case/decide.ts';
import { decideDue, dueItemsOf, overdueOf } from '../../functions/core/case/due.ts';
import { fold, initialState } from '../../functions/core/case/fold.ts';
import { type CaseState, type HeldCase, isHeld } from '../../functions/core/case/state.ts';
import { viewOf } from '../../functions/core/case/view.ts';
import { type CaseMessage, type Commit, caseStream } from '../../functions/core/commit.ts';
import type { Context, Decision } from '../../functions/core/decision.ts';
import { onePolicy } from '../../functions/core/policies.ts';
import { dayOf } from '../../functions/core/time.ts';
import { shippedRegister } from '../../schemas/parties.ts';
import { defaultPolicy, type Policy } from '../../schemas/policy.ts';
import type { Day, Instant } from '../../schemas/primitives.ts';

/** One citizen's case with its whole history, and the current business time and policy. */
export type Case = { state: CaseState; commits: readonly Commit[]; now: Instant; policy: Policy };

export const noonOf = (day: Day): Instant => `${day}T11:00:00.000Z`;

export const newCase: Case = { state: initialState, commits: [], now: noonOf('2012-11-06'), policy: defaultPolicy };

export const contextOf = ({ now, policy }: Case): Context => ({
  now,
  today: dayOf(now),
  register: shippedRegister,
  policies: onePolicy(policy),
});

/** The case once a spell has opened; a case without one is a mistake in the test. */
export const held = ({ state }: Pick<Case, 'state'>): HeldCase => {
  if (!isHeld(state)) throw new Error('the case was not opened');
  return state;
};

/** Everything pending in the case. */
export const aheadOf = (known: Case) => dueItemsOf(known.state, contextOf(known));

/** The case as its parties see it. */
export const viewIn = (known: Case) => viewOf('case-1', held(known), known.commits, contextOf(known));

/** How the last spell ended, if it has. */
export const endOf = ({ state: { spell } }: Pick<Case, 'state'>) =>
  spell.status === 'closed' ? { lastDay: spell.lastDay, outcome: spell.outcome } : undefined;

type Cause = Pick<Commit, 'sender' | 'actor' | 'message' | 'due' | 'events' | 'flags' | 'policy'>;

const record = (before: Case, cause: Cause): Case => {
  const { state, commits, now } = before;
  const commit: Commit = {
    form: 2,
    stream: caseStream('case-1'),
    sequence: state.sequence + 1,
    at: now,
    recordedAt: now,
    ...cause,
  };
  return { ...before, state: fold(state, commit), commits: [...commits, commit] };
};

/** The case after an item has fallen due. */
export const fallDue = (before: Case, due: string): Case => {
  const decided = decideDue(before.state, due, contextOf(before));
  return decided ? record(before, { sender: 'hub', actor: 'deadlines', due, flags: [], ...decided }) : before;
};

/** The case after everything due by now has fallen due, earliest first. */
export const caughtUp = (before: Case): Case => {
  const item = overdueOf(before.state, contextOf(before));
  return item ? caughtUp(fallDue(before, item.id)) : before;
};

/** The hub's answer to a message, and the resulting case: due items are swept first. */
export const submit = (before: Case, message: CaseMessage): { decision: Decision; after: Case } => {
  const current = caughtUp(before);
  const decision = decide(current.state, message, contextOf(before));
  if (decision.outcome !== 'accepted') return { decision, after: before };
  const { events, flags, policy } = decision;
  const { sender, actor } = message;
  return { decision, after: record(current, { sender, actor, message, events, flags, ...(policy && { policy }) }) };
};
