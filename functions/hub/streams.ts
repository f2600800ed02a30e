import type { CaseState } from '../core/case/state.ts';
import type { Commit, Guard, StreamId } from '../core/commit.ts';
import { caseDecider, type Decider, partyDecider } from '../core/decider.ts';
import type { PartyState } from '../core/party/state.ts';
import type { Policies } from '../core/policies.ts';
import type { StreamState } from '../core/stream-state.ts';
import { makeFoldedStreams } from './folded-streams.ts';
import { type CommitLog, VersionConflict } from './ports/commit-log.ts';

/** The streams of one kind, in their current state. */
export type Streams<State extends StreamState> = {
  load(stream: StreamId): Promise<State>;
  /** Appends a decision made at `state`; returns false if others have written to the stream since. */
  append(commit: Commit, state: State, guards?: readonly Guard[]): Promise<boolean>;
  /** Drops cached state: the log has lost what it was folded from. */
  forget(): void;
};
export type Cases = Streams<CaseState>;
export type Parties = Streams<PartyState>;

const makeStreams = <State extends StreamState>(
  log: CommitLog,
  decider: Decider<State>,
  policies: Policies,
): Streams<State> => {
  const { fold, project } = decider;
  const folded = makeFoldedStreams(log, () => decider);
  return {
    load: folded.latest,
    append: async (commit, state, guards = []) => {
      const next = fold(state, commit);
      const projection = project(commit, state, next, policies);
      try {
        await log.append({ commit, expectedVersion: state.sequence, guards, projection });
      } catch (error) {
        if (!(error instanceof VersionConflict)) throw error;
        folded.forget(commit.stream);
        return false;
      }
      folded.keep(commit.stream, next);
      return true;
    },
    forget: () => folded.forget(),
  };
};

export const makeCases = (log: CommitLog, policies: Policies): Cases => makeStreams(log, caseDecider, policies);
export const makeParties = (log: CommitLog, policies: Policies): Parties => makeStreams(log, partyDecider, policies);
