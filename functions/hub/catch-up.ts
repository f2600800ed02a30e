import type { CaseId } from '../core/commit.ts';
import type { CaseState } from '../core/state.ts';
import type { Cases } from './cases.ts';
import { makeDueCommit } from './due-commit.ts';
import type { Ports } from './ports.ts';
import type { Rules } from './receive.ts';

/** Brings about all that is due on one case, ahead of the sweep. */
export type CatchUp = (id: CaseId, state: CaseState) => Promise<CaseState>;

type CatchUpPorts = Pick<Ports, 'businessClock' | 'systemClock'>;

export const makeCatchUp = (ports: CatchUpPorts, cases: Cases, rules: Pick<Rules, 'policy'>): CatchUp => {
  const dueCommit = makeDueCommit(ports, rules);
  return async (id, found) => {
    let state = found;
    for (;;) {
      const commit = dueCommit.next(id, state, { now: ports.businessClock.now() });
      if (!commit) return state;
      await cases.append(commit, state);
      state = await cases.load(id);
    }
  };
};
