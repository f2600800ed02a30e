import type { Projection } from '../core/case/project.ts';
import type { Commit, StreamId } from '../core/commit.ts';
import { deciderOf } from '../core/decider.ts';
import type { Policies } from '../core/policies.ts';
import { makeFoldedStreams } from './folded-streams.ts';
import type { CommitLog } from './ports/commit-log.ts';

/** A commit and its projection. */
export type Projected = { commit: Commit; projection: Projection };

/** The commits of a stream after `sequence`, in order, for an adapter that projects asynchronously. */
export type Backlog = (stream: StreamId, sequence: number) => Promise<Projected[]>;

export const makeBacklog = (log: Pick<CommitLog, 'read'>, policies: Policies): Backlog => {
  const folded = makeFoldedStreams(log, deciderOf);
  return async (stream, sequence) => {
    const { project } = deciderOf(stream);
    return (await folded.after(stream, sequence)).map(({ commit, before, after }) => ({
      commit,
      projection: project(commit, before, after, policies),
    }));
  };
};
