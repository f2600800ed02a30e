import type { Instant } from '../../../schemas/primitives.ts';
import type { DueItems } from '../../hub/ports/due-items.ts';
import type { Sweep } from '../../hub/sweep.ts';
import type { BusinessClock } from './business-clock.ts';

/** Moves business time; moving forward, it fires everything that falls due on the way, at its own instant. */
export const moveClock = async (
  target: Instant,
  { clock, dueItems, sweep }: { clock: BusinessClock; dueItems: DueItems; sweep: Sweep },
): Promise<void> => {
  const end = Date.parse(target);
  for (;;) {
    const [next] = await dueItems.due(new Date(end).toISOString(), 1);
    if (!next) break;
    clock.set(new Date(Math.max(Date.parse(next.at), Math.min(Date.parse(clock.now()), end))).toISOString());
    await sweep();
  }
  clock.set(target);
};
