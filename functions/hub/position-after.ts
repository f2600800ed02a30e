import { limits } from '../../schemas/limits.ts';
import { StorageUnavailable } from './ports/durability.ts';

/** The next position of a feed. A feed that has come to its last one takes nothing more: whatever would go there is not kept. */
export const positionAfter = (head: number): number => {
  if (head >= limits.largestPosition) throw new StorageUnavailable('a feed has come to its last position');
  return head + 1;
};
