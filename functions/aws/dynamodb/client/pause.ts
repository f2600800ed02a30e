import { setTimeout } from 'node:timers/promises';

const [base, longest] = [25, 1_000];

/** Waits for a random time, longer from attempt to attempt, so that those who collided part. */
export const pause = (attempt: number): Promise<void> =>
  setTimeout(Math.random() * Math.min(longest, base * 2 ** attempt));
