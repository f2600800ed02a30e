import { setTimeout as sleep } from 'node:timers/promises';
import type { Proof } from './proof.ts';

const patience = 30_000;
const lookAgainAfter = 10;

/** Waits until all that was promised has been read; not for ever. */
export const evened = async (proof: Proof): Promise<void> => {
  const until = performance.now() + patience;
  while (!proof.isEven() && performance.now() < until) await sleep(lookAgainAfter);
};
