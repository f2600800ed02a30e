import type { Instant } from '../../../schemas/primitives.ts';

export interface Clock {
  now(): Instant;
}
