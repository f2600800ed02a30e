import type { accessActions } from '../../../schemas/answers.ts';
import type { Kind } from '../../../schemas/kinds/index.ts';
import type { PartyId } from '../../../schemas/parties.ts';
import type { Day, Instant } from '../../../schemas/primitives.ts';
import type { StreamId } from '../../core/commit.ts';

/** One look at one citizen's data (R-AUD-2). */
export type Access = {
  at: Instant;
  party: PartyId;
  actor: string;
  action: (typeof accessActions)[number];
  purpose: string;
  /**
   * Sequence of the case's last commit as it was looked at, which says whose spell it was; of `case-reopened`, that of the
   * commit that reopened it. Not on a delivery, which has its event, nor on what was recorded before versions were kept: that
   * is tied to a spell by its instant.
   */
  version?: number;
  /** The event's id, where one was delivered. */
  event?: string;
};

/** A page of a feed handed to its reader. */
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
  /** Every look at a case, in the order of recording; where the adapter has none, in order of time. */
  of(stream: StreamId): Promise<Access[]>;
  /** Counts one more `not-your-citizen` of a party on a UTC day; answers how many there are. Past days are forgotten. */
  refused(party: PartyId, day: Day): Promise<number>;
  /** How often `party` has been told that a case exists since `since`. */
  disclosures(party: PartyId, since: Instant): Promise<number>;
}
