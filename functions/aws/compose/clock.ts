import type { Clock } from '../../hub/ports/clock.ts';

export const systemClock: Clock = { now: () => new Date().toISOString() };
