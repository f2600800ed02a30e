import { type PartyMessage, partyStream } from '../core/commit.ts';
import { messageCommit } from '../core/message-commit.ts';
import { decideOnParty } from '../core/party/decide.ts';
import type { Claimed } from './claimed.ts';
import type { Ports } from './ports/index.ts';
import { type Desk, refusedReceipt } from './receipt.ts';
import { retryOnConflict } from './retry-on-conflict.ts';
import { contextNow, type Rules } from './rules.ts';
import { makeStamp } from './stamp.ts';
import type { Parties } from './streams.ts';

type Found = { stream: ReturnType<typeof partyStream> };

/** Decides messages about the sender itself. */
export const makePartyDesk = (
  ports: Pick<Ports, 'businessClock' | 'systemClock' | 'newCommitId'>,
  { parties, claimed }: { parties: Parties; claimed: Claimed },
  rules: Rules,
): Desk<PartyMessage, Found> => {
  const stamp = makeStamp(ports);
  return {
    find: async ({ sender }) => ({ stream: partyStream(sender) }),

    decide: (message, claim, { stream }) =>
      retryOnConflict(async () => {
        const state = await parties.load(stream);
        const context = contextNow(ports.businessClock, rules);
        const decision = decideOnParty(state, message, context);
        if (decision.outcome === 'repeated') return claimed.repeat(claim, stream, decision.sequence);
        if (decision.outcome === 'refused') return claimed.refuse(message, claim, decision.refusal);
        const commit = messageCommit(message, stream, state, decision, context, stamp());
        return (await parties.append(commit, state, decision.guards)) ? claimed.accept(claim, commit) : undefined;
      }),

    rehearse: async (message, { stream }) => {
      const state = await parties.load(stream);
      const context = contextNow(ports.businessClock, rules);
      const decision = decideOnParty(state, message, context);
      if (decision.outcome === 'repeated') return claimed.receiptOf(stream, decision.sequence);
      if (decision.outcome === 'refused') return refusedReceipt(message.id, decision.refusal);
      const commit = messageCommit(message, stream, state, decision, context, stamp());
      return { outcome: 'accepted', commit, dryRun: true };
    },
  };
};
