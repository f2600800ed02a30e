import type { SandboxClock } from '../../schemas/answers.ts';
import type { Instant } from '../../schemas/primitives.ts';

/** Operator functions of a sandbox. */
export interface Sandbox {
  clock(): SandboxClock;
  /** Stops business time at `now`, after firing everything that falls due on the way. */
  setClock(now: Instant): Promise<void>;
  /** Lets business time follow the system clock again. */
  releaseClock(): Promise<void>;
  /** Removes every case and begins a new epoch. */
  empty(): void;
}
