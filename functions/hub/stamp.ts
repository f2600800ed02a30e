import type { Stamp } from '../core/commit.ts';
import type { Ports } from './ports/index.ts';

/** What is added to a commit as it is written. */
export const makeStamp =
  ({ systemClock, newCommitId }: Pick<Ports, 'systemClock' | 'newCommitId'>) =>
  (): Stamp => ({ id: newCommitId(), recordedAt: systemClock.now() });
