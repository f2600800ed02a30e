import type { Instant } from '../../../schemas/primitives.ts';
import type { StreamId } from '../../core/commit.ts';

export type DueEntry = { stream: StreamId; id: string; at: Instant };

/** The index of what time will bring about, by instant. */
export interface DueItems {
  /** What is due at or before `until`, the earliest first, at most `limit`. */
  due(until: Instant, limit: number): Promise<DueEntry[]>;
  /** Takes an item out that led to nothing. */
  drop(entry: DueEntry): Promise<void>;
}
