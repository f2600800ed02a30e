import type { Commit, Stamp, StreamId } from '../commit.ts';
import type { Context } from '../decision.ts';
import { decideDue } from './due.ts';
import type { CaseState } from './state.ts';

/** The hub's own commit when an item falls due; undefined if the case has moved on since it was scheduled. */
export const dueCommit = (
  stream: StreamId,
  state: CaseState,
  due: string,
  context: Pick<Context, 'now' | 'today' | 'policies'>,
  stamp: Stamp,
): Commit | undefined => {
  const decided = decideDue(state, due, context);
  return (
    decided && {
      form: 2,
      stream,
      sequence: state.sequence + 1,
      sender: 'hub',
      actor: 'deadlines',
      at: context.now,
      ...stamp,
      due,
      flags: [],
      ...decided,
    }
  );
};
