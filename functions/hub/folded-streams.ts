import { LRUCache } from 'lru-cache';
import type { Commit, StreamId } from '../core/commit.ts';
import type { Decider } from '../core/decider.ts';
import type { StreamState } from '../core/stream-state.ts';
import type { CommitLog } from './ports/commit-log.ts';

const keptStreams = 20_000;

/** A commit, and its stream without and with it. */
export type Step<State> = { commit: Commit; before: State; after: State };

/** Folded streams. The in-memory state is only a head start: every read continues the log to its end. */
export type FoldedStreams<State> = {
  latest(stream: StreamId): Promise<State>;
  /** The commits after `sequence`, which the stream has reached. */
  after(stream: StreamId, sequence: number): Promise<Step<State>[]>;
  /** The stream has been written to and is now at `state`. */
  keep(stream: StreamId, state: State): void;
  /** Forgets one stream, or all. */
  forget(stream?: StreamId): void;
};

export const makeFoldedStreams = <State extends StreamState>(
  log: Pick<CommitLog, 'read'>,
  deciderOf: (stream: StreamId) => Pick<Decider<State>, 'initial' | 'fold'>,
): FoldedStreams<State> => {
  /** Snapshots per stream to fold on from, earliest first. */
  const kept = new LRUCache<StreamId, readonly State[]>({ max: keptStreams });
  return {
    latest: async (stream) => {
      const { initial, fold } = deciderOf(stream);
      const known = kept.get(stream)?.at(-1) ?? initial;
      const commits = await log.read(stream, known.sequence);
      if (commits.length === 0) return known;
      const state = commits.reduce(fold, known);
      kept.set(stream, [state]);
      return state;
    },
    after: async (stream, sequence) => {
      const { initial, fold } = deciderOf(stream);
      let state = kept.get(stream)?.findLast((each) => each.sequence <= sequence) ?? initial;
      let reached = state;
      const steps: Step<State>[] = [];
      for (const commit of await log.read(stream, state.sequence)) {
        const before = state;
        state = fold(state, commit);
        if (commit.sequence <= sequence) reached = state;
        else steps.push({ commit, before, after: state });
      }
      kept.set(stream, [reached, state]);
      return steps;
    },
    keep: (stream, state) => kept.set(stream, [state]),
    forget: (stream) => (stream === undefined ? kept.clear() : kept.delete(stream)),
  };
};
