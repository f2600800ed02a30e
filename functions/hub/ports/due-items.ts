import type { Instant } from '../../../schemas/primitives.ts';
import type { StreamId } from '../../core/commit.ts';

export type DueEntry = { stream: StreamId; id: string; at: Instant };

/** The schedule of due items, by instant. */
export interface DueItems {
  /** Items due at or before `until`, earliest first, at most `limit`. */
  due(until: Instant, limit: number): Promise<DueEntry[]>;
  /** Removes an item that produced nothing. */
  drop(entry: DueEntry): Promise<void>;
}
