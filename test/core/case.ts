import { type Commit, caseStream, type Message } from '../../functions/core/commit.ts';
import { decide } from '../../functions/core/decide.ts';
import type { Context, Decision } from '../../functions/core/decision.ts';
import { decideDue, overdueOf } from '../../functions/core/due.ts';
import { evolve } from '../../functions/core/evolve.ts';
import { type CaseState, initialState } from '../../functions/core/state.ts';
import { dayOf } from '../../functions/core/time.ts';
import { shippedRegister } from '../../schemas/parties.ts';
import { defaultPolicy, type Policy } from '../../schemas/policy.ts';
import type { Day, Instant } from '../../schemas/primitives.ts';

/** One citizen's case with its whole history, and the business time and policy that it is told under. */
export type Case = { state: CaseState; commits: readonly Commit[]; now: Instant; policy: Policy };

export const noonOf = (day: Day): Instant => `${day}T11:00:00.000Z`;

export const newCase: Case = { state: initialState, commits: [], now: noonOf('2012-11-06'), policy: defaultPolicy };

export const contextOf = ({ now, policy }: Case): Context => ({
  now,
  today: dayOf(now),
  register: shippedRegister,
  policy,
});

type Cause = Pick<Commit, 'sender' | 'actor' | 'message' | 'due' | 'events' | 'flags'>;

const record = (before: Case, cause: Cause): Case => {
  const { state, commits, now, policy } = before;
  const commit: Commit = {
    form: 2,
    stream: caseStream('case-1'),
    sequence: state.sequence + 1,
    at: now,
    recordedAt: now,
    policy: { id: policy.id, version: policy.version },
    ...cause,
  };
  return { ...before, state: evolve(state, commit), commits: [...commits, commit] };
};

/** The case after an item has fallen due. */
export const fallDue = (before: Case, due: string): Case => {
  const events = decideDue(before.state, due, before);
  return events.length === 0 ? before : record(before, { sender: 'hub', actor: 'deadlines', due, events, flags: [] });
};

/** The case after all that is due by now has fallen due, the earliest first. */
export const caughtUp = (before: Case): Case => {
  const item = overdueOf(before.state, before);
  return item ? caughtUp(fallDue(before, item.id)) : before;
};

/** What the hub answers to a message, and the case after it: what is due is brought about first. */
export const tell = (before: Case, message: Message): { decision: Decision; after: Case } => {
  const current = caughtUp(before);
  const decision = decide(current.state, message, contextOf(before));
  if (decision.outcome !== 'accepted') return { decision, after: before };
  const { events, flags } = decision;
  return { decision, after: record(current, { sender: message.sender, actor: message.actor, message, events, flags }) };
};
