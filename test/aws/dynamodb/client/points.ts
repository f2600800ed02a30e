import { times } from '../../../contract/times.ts';

/** Where a process that makes so many requests can be killed. */
export const pointsOf = (requests: number) =>
  times(requests, (number) => number).flatMap((number) => [
    { number, when: 'before' as const },
    { number, when: 'after' as const },
  ]);
