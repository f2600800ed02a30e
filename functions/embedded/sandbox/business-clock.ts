import type { Instant } from '../../../schemas/primitives.ts';
import type { Clock } from '../../hub/ports/clock.ts';
import type { Settings } from '../sqlite/settings.ts';

let latest = { milliseconds: 0, instant: '' };

/** Called many times per millisecond, so formatted only once. */
export const systemClock: Clock = {
  now: () => {
    const milliseconds = Date.now();
    if (milliseconds !== latest.milliseconds) latest = { milliseconds, instant: new Date(milliseconds).toISOString() };
    return latest.instant;
  },
};

/** Business time: system time until it is set, then frozen. Persisted in the data directory. */
export type BusinessClock = Clock & {
  isMoved(): boolean;
  set(instant: Instant): void;
  release(): void;
};

export const businessClock = (settings: Settings): BusinessClock => {
  let moved = settings.get('sandbox-clock');
  return {
    now: () => moved ?? systemClock.now(),
    isMoved: () => moved !== undefined,
    set: (instant) => {
      moved = new Date(instant).toISOString();
      settings.set('sandbox-clock', moved);
    },
    release: () => {
      moved = undefined;
      settings.remove('sandbox-clock');
    },
  };
};
