import { setTimeout } from 'node:timers/promises';

const [base, longest] = [25, 1_000];

/** Waits for a random time that grows with each attempt, so that colliding writers spread out. */
export const pause = (attempt: number): Promise<void> =>
  setTimeout(Math.random() * Math.min(longest, base * 2 ** attempt));
