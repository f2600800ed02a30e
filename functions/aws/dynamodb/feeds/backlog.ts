import { LRUCache } from 'lru-cache';
import type { PartyId } from '../../../../schemas/parties.ts';
import type { Commit, StreamId } from '../../../core/commit.ts';
import { deciderOf } from '../../../core/decider.ts';
import type { Policies } from '../../../core/policies.ts';
import type { StreamState } from '../../../core/stream-state.ts';
import type { TableOptions } from '../client/table.ts';
import { readCommits } from '../commits/commits.ts';
import { lastFeedCursor } from './feed-cursor.ts';
import { type Step, stepsOf } from './steps.ts';

/** What of a commit is still to be fed: its steps from number `from` on. */
export type Work = { commit: Commit; from: number; steps: readonly Step[] };

/** What of a stream is still to be fed, in order; `last` tells where its last event stands on each feed. */
export type Backlog = { stream: StreamId; last: Record<PartyId, number>; works: Work[] };

const keptStreams = 20_000;

export const backlogReader = (options: TableOptions, policies: Policies): ((stream: StreamId) => Promise<Backlog>) => {
  const kept = new LRUCache<StreamId, readonly StreamState[]>({ max: keptStreams });

  return async (stream) => {
    const { initial, fold, project } = deciderOf(stream);
    const fed = await lastFeedCursor(options, stream);
    const begun = fed && !fed.whole ? fed.to : 0;
    const through = fed ? fed.sequence - (fed.whole ? 0 : 1) : 0;
    let state = kept.get(stream)?.findLast(({ sequence }) => sequence <= through) ?? initial;
    let stateThrough = state;
    const works: Work[] = [];
    for (const commit of await readCommits(options, stream, state.sequence)) {
      const next = fold(state, commit);
      if (commit.sequence <= through) stateThrough = next;
      else {
        const from = works.length === 0 ? begun : 0;
        works.push({ commit, from, steps: stepsOf(project(commit, state, next, policies)).slice(from) });
      }
      state = next;
    }
    kept.set(stream, [stateThrough, state]);
    return { stream, last: { ...fed?.last }, works };
  };
};
