import type { CaseId } from '../../core/commit.ts';

/**
 * From a CPR number to the citizen's case, by a keyed hash: no CPR number is a key. Looking up takes the same steps for a
 * number that is tied and for one that is not.
 */
export interface Citizens {
  find(cpr: string): Promise<CaseId | undefined>;
  /** Ties the number to `candidate`, unless it is tied already; answers the case that it is tied to. */
  introduce(cpr: string, candidate: CaseId): Promise<CaseId>;
}
