import { type Commit, type PartyMessage, partyStream } from '../../functions/core/commit.ts';
import type { Decision } from '../../functions/core/decision.ts';
import { messageCommit } from '../../functions/core/message-commit.ts';
import { decideOnParty } from '../../functions/core/party/decide.ts';
import { foldParty, type PartyState } from '../../functions/core/party/state.ts';
import type { Day } from '../../schemas/primitives.ts';
import { contextOf, newCase, noonOf } from './case.ts';

type Told = { decision: Decision; after: PartyState; commit?: Commit };

/** The hub's answer to a message from a party about itself, and the resulting party. */
export const submitOnParty = (state: PartyState, message: PartyMessage, day: Day): Told => {
  const context = contextOf({ ...newCase, now: noonOf(day) });
  const decision = decideOnParty(state, message, context);
  if (decision.outcome !== 'accepted') return { decision, after: state };
  const commit = messageCommit(message, partyStream(message.sender), state, decision, context, {
    recordedAt: context.now,
  });
  return { decision, after: foldParty(state, commit), commit };
};
