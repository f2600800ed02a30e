import { LRUCache } from 'lru-cache';
import { type CaseId, type Commit, caseStream, subjectOf } from '../core/commit.ts';
import { evolve } from '../core/evolve.ts';
import { project } from '../core/project.ts';
import { type CaseState, initialState } from '../core/state.ts';
import { type CommitLog, VersionConflict } from './ports.ts';

const keptCases = 20_000;

/** Cases as they stand. What is kept in memory is only ever a head start: every load reads the log to its end. */
export type Cases = {
  load(id: CaseId): Promise<CaseState>;
  /** Appends what was decided on a case as it stood at `state`; answers false when others have written to it since. */
  append(commit: Commit, state: CaseState): Promise<boolean>;
  /** Forgets what is kept: the log has lost what it was folded from. */
  forget(): void;
};

export const makeCases = (log: CommitLog): Cases => {
  const kept = new LRUCache<CaseId, CaseState>({ max: keptCases });
  return {
    load: async (id) => {
      const known = kept.get(id) ?? initialState;
      const commits = await log.read(caseStream(id), known.sequence);
      if (commits.length === 0) return known;
      const state = commits.reduce(evolve, known);
      kept.set(id, state);
      return state;
    },
    append: async (commit, state) => {
      const id = subjectOf(commit.stream);
      const next = evolve(state, commit);
      try {
        await log.append({ commit, expectedVersion: state.sequence, projection: project(commit, state, next) });
      } catch (error) {
        if (!(error instanceof VersionConflict)) throw error;
        kept.delete(id);
        return false;
      }
      kept.set(id, next);
      return true;
    },
    forget: () => kept.clear(),
  };
};
