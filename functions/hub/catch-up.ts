import type { CaseState } from '../core/case/state.ts';
import type { StreamId } from '../core/commit.ts';
import { type DueContext, makeDueCommit } from './due-commit.ts';
import type { Ports } from './ports/index.ts';
import type { Cases } from './streams.ts';

/** Fires everything that is due on one case, ahead of the sweep. */
export type CatchUp = (stream: StreamId, state: CaseState, context: DueContext) => Promise<CaseState>;

export const makeCatchUp = (ports: Pick<Ports, 'systemClock' | 'newCommitId'>, cases: Cases): CatchUp => {
  const dueCommit = makeDueCommit(ports);
  return async (stream, found, context) => {
    let state = found;
    for (;;) {
      const commit = dueCommit.next(stream, state, context);
      if (!commit) return state;
      await cases.append(commit, state);
      state = await cases.load(stream);
    }
  };
};
