import type { Stamp } from '../core/commit.ts';
import type { Ports } from './ports/index.ts';

/** Id and system time of a commit on writing. */
export const makeStamp =
  ({ systemClock, newCommitId }: Pick<Ports, 'systemClock' | 'newCommitId'>) =>
  (): Stamp => ({ id: newCommitId(), recordedAt: systemClock.now() });
