import type { PartyId } from '../../../schemas/parties.ts';
import type { Instant } from '../../../schemas/primitives.ts';
import type { Refusal } from '../../../schemas/refusal.ts';
import type { StreamId } from '../../core/commit.ts';

/** A message id and the content that it belongs to, from its first schema-valid receipt on. */
export type Claim = {
  party: PartyId;
  messageId: string;
  /** Keyed hash over `type` and canonical `data`, with the version of its key: see `content.ts`. */
  content: string;
  /** The stream that it was decided on; leads nowhere when the hub did not know the citizen. */
  stream: StreamId;
  receivedAt: Instant;
  /** The last refusal, if it was refused and not accepted since. */
  refused?: { refusal: Refusal; at: Instant };
};

export interface Claims {
  /** Takes the id, or answers the claim that already has it. */
  claim(claim: Claim): Promise<Claim | undefined>;
  find(party: PartyId, messageId: string): Promise<Claim | undefined>;
  /** Keeps what was decided on a claimed message: where, and why not. `content` and `receivedAt` stay. */
  decided(claim: Claim): Promise<void>;
}
