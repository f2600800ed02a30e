import type { PartyId } from '../../../schemas/parties.ts';
import type { Instant } from '../../../schemas/primitives.ts';
import type { Refusal } from '../../../schemas/refusal.ts';
import type { StreamId } from '../../core/commit.ts';

/** A message id and the content it is bound to, from the first schema-valid receipt on. */
export type Claim = {
  party: PartyId;
  messageId: string;
  /** Keyed hash over `type` and canonical `data`, with its key version: see `content.ts`. */
  content: string;
  /** The stream it was decided on; empty if the hub did not know the citizen. */
  stream: StreamId;
  receivedAt: Instant;
  /** The latest refusal, unless accepted since. */
  refused?: { refusal: Refusal; at: Instant };
};

export interface Claims {
  /** Claims the id, or returns the existing claim. */
  claim(claim: Claim): Promise<Claim | undefined>;
  find(party: PartyId, messageId: string): Promise<Claim | undefined>;
  /** Records the decision on a claimed message: its stream, and any refusal. `content` and `receivedAt` do not change. */
  decided(claim: Claim): Promise<void>;
}
