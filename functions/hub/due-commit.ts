import { overdueOf } from '../core/case/due.ts';
import { dueCommit } from '../core/case/due-commit.ts';
import { fold } from '../core/case/fold.ts';
import type { CaseState } from '../core/case/state.ts';
import type { Commit, StreamId } from '../core/commit.ts';
import type { Context } from '../core/decision.ts';
import type { Ports } from './ports/index.ts';
import { makeStamp } from './stamp.ts';

export type DueContext = Pick<Context, 'now' | 'today' | 'policies'>;

/** The hub's own commits when something falls due. */
export const makeDueCommit = (ports: Pick<Ports, 'systemClock' | 'newCommitId'>) => {
  const stamp = makeStamp(ports);
  /** Undefined if the case has moved on since the item was scheduled. */
  const of = (stream: StreamId, state: CaseState, due: string, context: DueContext): Commit | undefined =>
    dueCommit(stream, state, due, context, stamp());

  /** The next commit of a case that the sweep has not reached yet. */
  const next = (stream: StreamId, state: CaseState, context: DueContext): Commit | undefined => {
    const item = overdueOf(state, context);
    return item && of(stream, state, item.id, context);
  };

  /** The case after everything due has fired, written or not. */
  const caughtUp = (stream: StreamId, state: CaseState, context: DueContext): CaseState => {
    const commit = next(stream, state, context);
    return commit ? caughtUp(stream, fold(state, commit), context) : state;
  };

  return { of, next, caughtUp };
};
