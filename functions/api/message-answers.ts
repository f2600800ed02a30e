import { sourceOf } from '../../schemas/envelope.ts';
import { typeOf } from '../../schemas/kinds/index.ts';
import type { Language } from '../../schemas/language.ts';
import { refusal } from '../../schemas/refusal.ts';
import { problemOf } from '../../schemas/refusals/problem-of.ts';
import type { MessageCommit } from '../core/commit.ts';
import { eventId, placeOf } from '../core/render.ts';
import type { BatchReceipt } from '../hub/receive-batch.ts';

/** The answer for an accepted message, now or when it is repeated. */
export const acceptedBody = (commit: MessageCommit) => ({
  source: sourceOf(commit.sender),
  id: commit.message.id,
  ...placeOf(commit),
  events: commit.events.map(({ kind, recipients }, index) => ({
    id: eventId(commit, index + 1),
    type: typeOf(kind),
    recipients,
  })),
  flags: commit.flags,
});

/** One result of a batch. */
export const resultOf = (receipt: BatchReceipt, language: Language) => {
  const named = 'messageId' in receipt && receipt.messageId !== undefined ? { id: receipt.messageId } : {};
  switch (receipt.outcome) {
    case 'refused':
      return { status: 'refused', ...named, problem: problemOf(receipt.refusal, language) };
    case 'failed':
      return { status: 'error', ...named, problem: problemOf(refusal('unavailable'), language) };
    case 'accepted':
    case 'repeated':
      return {
        status: receipt.outcome === 'accepted' ? 'accepted' : 'duplicate',
        ...acceptedBody(receipt.commit),
        ...('dryRun' in receipt && { dryRun: true }),
      };
  }
};
