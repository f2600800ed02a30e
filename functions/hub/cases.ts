import { LRUCache } from 'lru-cache';
import { type CaseId, caseStream } from '../core/commit.ts';
import { evolve } from '../core/evolve.ts';
import { type CaseState, initialState } from '../core/state.ts';
import type { CommitLog } from './ports.ts';

const keptCases = 20_000;

/** Cases as they stand. What is kept in memory is only ever a head start: every load reads the log to its end. */
export type Cases = {
  load(id: CaseId): Promise<CaseState>;
  /** Takes a case as it stands after a commit that the log has taken. */
  keep(id: CaseId, state: CaseState): void;
  /** Forgets what is kept, of one case or of all: the log has lost what it was folded from. */
  forget(id?: CaseId): void;
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
    keep: (id, state) => {
      kept.set(id, state);
    },
    forget: (id) => {
      if (id === undefined) kept.clear();
      else kept.delete(id);
    },
  };
};
