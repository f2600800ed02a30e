import type { Sandbox } from '../../api/sandbox.ts';
import type { DueItems } from '../../hub/ports/due-items.ts';
import type { Sweep } from '../../hub/sweep.ts';
import type { BusinessClock } from './business-clock.ts';
import { moveClock } from './move-clock.ts';

type Parts = {
  clock: BusinessClock;
  dueItems: DueItems;
  sweep: Sweep;
  empty: () => void;
};

export const makeSandbox = ({ clock, empty, ...deadlines }: Parts): Sandbox => ({
  clock: () => ({ now: clock.now(), moved: clock.isMoved() }),
  setClock: (now) => moveClock(now, { clock, ...deadlines }),
  releaseClock: async () => {
    clock.release();
    await deadlines.sweep();
  },
  empty,
});
