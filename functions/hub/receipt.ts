import type { Refusal } from '../../schemas/refusal.ts';
import type { Message, MessageCommit } from '../core/commit.ts';
import type { Claim } from './ports/claims.ts';

/** What became of a message that was handed in. `commit` is what is kept; in a dry run, what would be. */
export type Receipt =
  | { outcome: 'accepted' | 'repeated'; commit: MessageCommit; dryRun?: true }
  | { outcome: 'refused'; messageId?: string; refusal: Refusal };

/** Where a message of one sort is decided, once its id is claimed. */
export type Desk<Said extends Message, Found> = {
  /** What the message is about: where it will be decided. */
  find(message: Said): Promise<Found>;
  decide(message: Said, claim: Claim, found: Found): Promise<Receipt>;
  /** Decides, and keeps nothing. */
  rehearse(message: Said, found: Found): Promise<Receipt>;
};

export const refusedReceipt = (messageId: string | undefined, refusal: Refusal): Receipt => ({
  outcome: 'refused',
  ...(messageId !== undefined && { messageId }),
  refusal,
});
