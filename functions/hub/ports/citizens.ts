import type { CaseId } from '../../core/commit.ts';

/**
 * Resolves a CPR number to the citizen's case by a keyed hash: no CPR number is used as a key. A lookup takes the same steps
 * for known and unknown numbers.
 */
export interface Citizens {
  find(cpr: string): Promise<CaseId | undefined>;
  /** Links the number to `candidate` unless it is already linked; returns the linked case. */
  introduce(cpr: string, candidate: CaseId): Promise<CaseId>;
}
