import { kept, type Refusal } from '../../schemas/refusal.ts';
import type { Message, MessageCommit, StreamId } from '../core/commit.ts';
import type { Claim } from './ports/claims.ts';
import type { Ports } from './ports/index.ts';
import { type Receipt, refusedReceipt } from './receipt.ts';

/** Records the outcome of a claimed message for status lookups. */
export type Claimed = {
  refuse(message: Message, claim: Claim, why: Refusal): Promise<Receipt>;
  /** Accepted: the claim points at the stream that recorded it, whatever was decided before. */
  accept(claim: Claim, commit: MessageCommit): Promise<Receipt>;
  /** Already accepted: answered with the commit that recorded it. */
  repeat(claim: Claim, stream: StreamId, sequence: number): Promise<Receipt>;
  /** The receipt for the commit that already recorded a message. */
  receiptOf(stream: StreamId, sequence: number): Promise<Receipt>;
};

export const makeClaimed = ({ claims, log, systemClock }: Pick<Ports, 'claims' | 'log' | 'systemClock'>): Claimed => {
  const pointClaimAt = async (stream: StreamId, claim: Claim): Promise<void> => {
    if (!claim.refused && claim.stream === stream) return;
    const { refused: _, ...accepted } = claim;
    await claims.decided({ ...accepted, stream });
  };

  const receiptOf = async (stream: StreamId, sequence: number): Promise<Receipt> => {
    const [commit] = await log.read(stream, sequence - 1);
    if (!commit?.message) throw new Error(`${stream} has lost the message of commit ${sequence}`);
    return { outcome: 'repeated', commit: { ...commit, message: commit.message } };
  };

  return {
    refuse: async ({ id }, claim, why) => {
      await claims.decided({ ...claim, refused: { refusal: why, at: systemClock.now() } });
      return refusedReceipt(id, kept(why));
    },
    accept: async (claim, commit) => {
      await pointClaimAt(commit.stream, claim);
      return { outcome: 'accepted', commit };
    },
    repeat: async (claim, stream, sequence) => {
      await pointClaimAt(stream, claim);
      return receiptOf(stream, sequence);
    },
    receiptOf,
  };
};
