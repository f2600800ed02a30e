import type { accessActions } from '../../../schemas/answers.ts';
import type { Kind } from '../../../schemas/kinds/index.ts';
import type { PartyId } from '../../../schemas/parties.ts';
import type { Day, Instant } from '../../../schemas/primitives.ts';
import type { StreamId } from '../../core/commit.ts';

/** One access to one citizen's data (R-AUD-2). */
export type Access = {
  at: Instant;
  party: PartyId;
  actor: string;
  action: (typeof accessActions)[number];
  purpose: string;
  /**
   * Sequence of the case's last commit at the time of access, which determines whose spell it was; for `case-reopened`, the
   * commit that reopened it. Absent on deliveries, which name their event, and on accesses recorded before versions were kept,
   * which are assigned to a spell by their instant.
   */
  version?: number;
  /** The id of the delivered event, if any. */
  event?: string;
};

/** A page of a feed delivered to its reader. */
export type Delivery = {
  at: Instant;
  party: PartyId;
  actor: string;
  after: number;
  upTo: number;
  kinds?: readonly Kind[];
};

export interface AccessLog {
  record(stream: StreamId, access: Access): Promise<void>;
  delivered(delivery: Delivery): Promise<void>;
  /** All accesses to a case in recording order or, if the adapter has none, in time order. */
  of(stream: StreamId): Promise<Access[]>;
  /** Counts a party's `not-your-citizen` refusals per UTC day and returns the new count. Past days are dropped. */
  refused(party: PartyId, day: Day): Promise<number>;
  /** How often `party` has learned that a case exists since `since`. */
  disclosures(party: PartyId, since: Instant): Promise<number>;
}
