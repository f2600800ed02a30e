import { setTimeout as sleep } from 'node:timers/promises';
import type { Instant } from '../../../../schemas/primitives.ts';
import { instantOf } from '../plan/slots.ts';

/** Waits until an instant of the day has come, when the day began now and passes `speed` times as fast; 0 never waits. */
export const startPacing = (speed: number): ((at: Instant) => Promise<void>) => {
  const [began, morning] = [performance.now(), Date.parse(instantOf(0, 0))];
  return async (at) => {
    if (speed === 0) return;
    const due = began + (Date.parse(at) - morning) / speed;
    await sleep(Math.max(0, due - performance.now()));
  };
};
