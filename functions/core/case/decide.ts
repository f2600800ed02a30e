import { sideOf } from '../../../schemas/parties.ts';
import type { Policy } from '../../../schemas/policy.ts';
import type { CaseMessage, CommittedEvent } from '../commit.ts';
import {
  type Acceptance,
  type Context,
  type Decision,
  flagged,
  noOpenSpell,
  refuse,
  type Speaking,
  type Verdict,
} from '../decision.ts';
import { isBeforeSpell } from '../fact-dates.ts';
import { precheck } from '../precheck.ts';
import { addressedTo } from '../recipients.ts';
import { acceptedAt } from '../stream-state.ts';
import { concludedOn, eventOf } from './conclude.ts';
import { handlerOf } from './matter-of.ts';
import { type CaseState, isHeld, isParty, type Parties } from './state.ts';

const judge = (state: CaseState, message: CaseMessage, policy: Policy, context: Speaking): Verdict => {
  const refused = precheck(message, context);
  if (refused) return refused;
  const { name, handler } = handlerOf(message.kind);
  const seen = { ...context, case: state, policy };
  if (message.kind === 'spell-opened') return handler.decide(state[name], message.data, seen);
  if (!isParty(state, context.sender)) return refuse('not-your-citizen', 'R-ROUTE-2');
  const verdict =
    state.spell.status === 'open'
      ? handler.decide(state[name], message.data, seen)
      : (handler.decideAfterSpell?.(state[name], message.data, seen) ?? noOpenSpell);
  return isBeforeSpell(message, state.spell.firstDay) ? flagged(verdict, 'before-spell') : verdict;
};

/** R-ROUTE-1: a message goes to the counterparty, unless the verdict says otherwise. */
const messageEvent = ({ kind, sender }: CaseMessage, parties: Parties, { to }: Acceptance): CommittedEvent => ({
  kind,
  sender,
  ...(to ? addressedTo(kind, to) : { recipients: Object.values(parties).filter((party) => party !== sender) }),
});

const policyFor = (state: CaseState, message: CaseMessage, { policies, today }: Context): Policy =>
  message.kind === 'spell-opened' || !isHeld(state)
    ? policies.forNewSpell(message.kind === 'spell-opened' ? message.data.firstDay : today)
    : policies.forSpell(state.spell.policy, today);

const acceptAs = (state: CaseState, message: CaseMessage, policy: Policy, verdict: Acceptance): Decision => {
  const { conclusions, flags, guards = [], between } = verdict;
  const parties = between ?? (isHeld(state) ? state.spell.parties : undefined);
  if (!parties) throw new Error(`${message.kind} was accepted in a case that nobody holds`);
  const concluded = isHeld(state) ? concludedOn({ case: state, policy }, conclusions) : conclusions;
  return {
    outcome: 'accepted',
    events: [messageEvent(message, parties, verdict), ...concluded.map((conclusion) => eventOf(conclusion, parties))],
    flags,
    guards,
    policy: { id: policy.id, version: policy.version },
  };
};

/**
 * The hub's decision on a message: accepted with its consequences, a repeat of an accepted one, or refused by a rule. Pure:
 * time, register and policies come with the context.
 */
export const decide = (state: CaseState, message: CaseMessage, context: Context): Decision => {
  const sequence = acceptedAt(state, message);
  if (sequence !== undefined) return { outcome: 'repeated', sequence };
  const policy = policyFor(state, message, context);
  const verdict = judge(state, message, policy, { sender: message.sender, side: sideOf(message.sender), ...context });
  return 'refusal' in verdict
    ? { outcome: 'refused', refusal: verdict.refusal }
    : acceptAs(state, message, policy, verdict);
};
