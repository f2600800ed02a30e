import { decideDue, overdueOf } from '../core/case/due.ts';
import { fold } from '../core/case/fold.ts';
import type { CaseState } from '../core/case/state.ts';
import type { Commit, StreamId } from '../core/commit.ts';
import type { Context } from '../core/decision.ts';
import type { Ports } from './ports.ts';

export type DueContext = Pick<Context, 'now' | 'today' | 'policies'>;

/** What the hub says by itself when something falls due. */
export const makeDueCommit = ({ systemClock, newCommitId }: Pick<Ports, 'systemClock' | 'newCommitId'>) => {
  /** Nothing where the case has moved on since the item was noted. */
  const of = (stream: StreamId, state: CaseState, due: string, context: DueContext): Commit | undefined => {
    const decided = decideDue(state, due, context);
    return (
      decided && {
        form: 2,
        id: newCommitId(),
        stream,
        sequence: state.sequence + 1,
        sender: 'hub',
        actor: 'deadlines',
        at: context.now,
        recordedAt: systemClock.now(),
        due,
        flags: [],
        ...decided,
      }
    );
  };

  /** The next commit of a case that no sweep has reached yet. */
  const next = (stream: StreamId, state: CaseState, context: DueContext): Commit | undefined => {
    const item = overdueOf(state, context);
    return item && of(stream, state, item.id, context);
  };

  /** The case once everything that is due has fired, written or not. */
  const caughtUp = (stream: StreamId, state: CaseState, context: DueContext): CaseState => {
    const commit = next(stream, state, context);
    return commit ? caughtUp(stream, fold(state, commit), context) : state;
  };

  return { of, next, caughtUp };
};
