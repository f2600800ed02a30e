import { LRUCache } from 'lru-cache';
import type { CaseState } from '../core/case/state.ts';
import type { Commit, Guard, StreamId } from '../core/commit.ts';
import { caseDecider, type Decider, partyDecider } from '../core/decider.ts';
import type { PartyState } from '../core/party/state.ts';
import type { Policies } from '../core/policies.ts';
import type { StreamState } from '../core/stream-state.ts';
import { type CommitLog, VersionConflict } from './ports.ts';

const keptStreams = 20_000;

/** Streams of one kind as they stand. What is kept in memory is only a head start: every load reads the log to its end. */
export type Streams<State extends StreamState> = {
  load(stream: StreamId): Promise<State>;
  /** Appends what was decided on a stream as it stood at `state`; answers false when others have written to it since. */
  append(commit: Commit, state: State, guards?: readonly Guard[]): Promise<boolean>;
  /** Forgets what is kept: the log has lost what it was folded from. */
  forget(): void;
};
export type Cases = Streams<CaseState>;
export type Parties = Streams<PartyState>;

const makeStreams = <State extends StreamState>(
  log: CommitLog,
  { initial, fold, project }: Decider<State>,
  policies: Policies,
): Streams<State> => {
  const kept = new LRUCache<StreamId, State>({ max: keptStreams });
  return {
    load: async (stream) => {
      const known = kept.get(stream) ?? initial;
      const commits = await log.read(stream, known.sequence);
      if (commits.length === 0) return known;
      const state = commits.reduce(fold, known);
      kept.set(stream, state);
      return state;
    },
    append: async (commit, state, guards = []) => {
      const next = fold(state, commit);
      const projection = project(commit, state, next, policies);
      try {
        await log.append({ commit, expectedVersion: state.sequence, guards, projection });
      } catch (error) {
        if (!(error instanceof VersionConflict)) throw error;
        kept.delete(commit.stream);
        return false;
      }
      kept.set(commit.stream, next);
      return true;
    },
    forget: () => kept.clear(),
  };
};

export const makeCases = (log: CommitLog, policies: Policies): Cases => makeStreams(log, caseDecider, policies);
export const makeParties = (log: CommitLog, policies: Policies): Parties => makeStreams(log, partyDecider, policies);
