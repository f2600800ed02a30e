import { type CaseId, type Commit, caseStream } from '../core/commit.ts';
import type { Context } from '../core/decision.ts';
import { decideDue, overdueOf } from '../core/due.ts';
import { evolve } from '../core/evolve.ts';
import type { CaseState } from '../core/state.ts';
import type { Ports } from './ports.ts';
import type { Rules } from './receive.ts';

type Now = Pick<Context, 'now'>;

/** What the hub tells by itself when something falls due. */
export const makeDueCommit = ({ systemClock }: Pick<Ports, 'systemClock'>, { policy }: Pick<Rules, 'policy'>) => {
  /** Nothing where the case has moved on since the item was noted. */
  const of = (id: CaseId, state: CaseState, due: string, { now }: Now): Commit | undefined => {
    const events = decideDue(state, due, { now });
    if (events.length === 0) return undefined;
    return {
      form: 2,
      stream: caseStream(id),
      sequence: state.sequence + 1,
      sender: 'hub',
      actor: 'deadlines',
      at: now,
      recordedAt: systemClock.now(),
      due,
      events,
      flags: [],
      policy: { id: policy.id, version: policy.version },
    };
  };

  /** The next commit of a case that no sweep has reached yet. */
  const next = (id: CaseId, state: CaseState, now: Now): Commit | undefined => {
    const item = overdueOf(state, now);
    return item && of(id, state, item.id, now);
  };

  /** The case when all that is due has been brought about, written or not. */
  const caughtUp = (id: CaseId, state: CaseState, now: Now): CaseState => {
    const commit = next(id, state, now);
    return commit ? caughtUp(id, evolve(state, commit), now) : state;
  };

  return { of, next, caughtUp };
};
