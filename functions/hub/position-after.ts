import { limits } from '../../schemas/limits.ts';
import { StorageUnavailable } from './ports/durability.ts';

/** The next position of a feed. Throws `StorageUnavailable` once the last one is taken. */
export const positionAfter = (head: number): number => {
  if (head >= limits.largestPosition) throw new StorageUnavailable('a feed has come to its last position');
  return head + 1;
};
