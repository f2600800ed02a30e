import type { SandboxClock } from '../../schemas/answers.ts';
import type { Instant } from '../../schemas/primitives.ts';

/** What only a sandbox lets its operator do. */
export interface Sandbox {
  clock(): SandboxClock;
  /** Stops business time at `now`, after all that falls due on the way there. */
  setClock(now: Instant): Promise<void>;
  /** Lets business time run again. */
  releaseClock(): Promise<void>;
  /** Removes every case and begins a new epoch. */
  empty(): void;
}
