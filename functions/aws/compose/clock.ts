import type { Clock } from '../../hub/ports.ts';

export const systemClock: Clock = { now: () => new Date().toISOString() };
