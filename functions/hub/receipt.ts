import type { Refusal } from '../../schemas/refusal.ts';
import type { Message, MessageCommit } from '../core/commit.ts';
import type { Claim } from './ports/claims.ts';

/** The outcome of a submitted message. `commit` is what was stored or, in a dry run, what would be. */
export type Receipt =
  | { outcome: 'accepted' | 'repeated'; commit: MessageCommit; dryRun?: true }
  | { outcome: 'refused'; messageId?: string; refusal: Refusal };

/** Decides messages of one sort, once their ids are claimed. */
export type Desk<Handled extends Message, Found> = {
  /** The subject of the message: where it will be decided. */
  find(message: Handled): Promise<Found>;
  decide(message: Handled, claim: Claim, found: Found): Promise<Receipt>;
  /** Decides without storing anything. */
  rehearse(message: Handled, found: Found): Promise<Receipt>;
};

export const refusedReceipt = (messageId: string | undefined, refusal: Refusal): Receipt => ({
  outcome: 'refused',
  ...(messageId !== undefined && { messageId }),
  refusal,
});
