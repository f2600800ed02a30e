import { LRUCache } from 'lru-cache';
import type { PartyId } from '../../../schemas/parties.ts';
import type { Commit, StreamId } from '../../core/commit.ts';
import { evolve } from '../../core/evolve.ts';
import { project } from '../../core/project.ts';
import { type CaseState, initialState } from '../../core/state.ts';
import { readCommits } from './commits.ts';
import { lastFed } from './fed.ts';
import { type Step, stepsOf } from './steps.ts';
import type { TableOptions } from './table.ts';

/** What of a commit is still to be fed: its steps from number `from` on. */
export type Work = { commit: Commit; from: number; steps: readonly Step[] };

/** What of a stream is still to be fed, in order; `last` tells where its last event stands on each feed. */
export type Backlog = { stream: StreamId; last: Record<PartyId, number>; works: Work[] };

const keptCases = 20_000;

/** Only a case has a state that something follows from. */
const isCase = (stream: StreamId): boolean => stream.startsWith('case/');
const fold = (state: CaseState, commit: Commit): CaseState =>
  isCase(commit.stream) ? evolve(state, commit) : { ...state, sequence: commit.sequence };

export const backlogReader = (options: TableOptions): ((stream: StreamId) => Promise<Backlog>) => {
  const kept = new LRUCache<StreamId, readonly CaseState[]>({ max: keptCases });

  const stateAtOrBefore = (stream: StreamId, sequence: number): CaseState =>
    isCase(stream)
      ? (kept.get(stream)?.findLast((state) => state.sequence <= sequence) ?? initialState)
      : { ...initialState, sequence };

  return async (stream) => {
    const fed = await lastFed(options, stream);
    const begun = fed && !fed.whole ? fed.to : 0;
    const through = fed ? fed.sequence - (fed.whole ? 0 : 1) : 0;
    let state = stateAtOrBefore(stream, through);
    let stateThrough = state;
    const works: Work[] = [];
    for (const commit of await readCommits(options, stream, state.sequence)) {
      const next = fold(state, commit);
      if (commit.sequence <= through) stateThrough = next;
      else {
        const from = works.length === 0 ? begun : 0;
        works.push({ commit, from, steps: stepsOf(project(commit, state, next)).slice(from) });
      }
      state = next;
    }
    if (isCase(stream)) kept.set(stream, [stateThrough, state]);
    return { stream, last: { ...fed?.last }, works };
  };
};
