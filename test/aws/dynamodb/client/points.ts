import { times } from '../../../contract/times.ts';

/** The points at which a process that makes this many requests can be killed. */
export const pointsOf = (requests: number) =>
  times(requests, (number) => number).flatMap((number) => [
    { number, when: 'before' as const },
    { number, when: 'after' as const },
  ]);
