import { sideOf } from '../../../schemas/parties.ts';
import type { Policy } from '../../../schemas/policy.ts';
import type { CaseMessage, CommittedEvent } from '../commit.ts';
import {
  type Acceptance,
  type Conclusion,
  type Context,
  type Decision,
  refuse,
  type Speaking,
  type Verdict,
} from '../decision.ts';
import { refuseUnseen } from '../refuse-unseen.ts';
import { acceptedAt } from '../stream-state.ts';
import { entries, handlerOf } from './matter-of.ts';
import { type CaseState, type HeldCase, isHeld, isParty, type Parties } from './state.ts';

const judge = (state: CaseState, message: CaseMessage, policy: Policy, context: Speaking): Verdict => {
  const refused = refuseUnseen(message, context);
  if (refused) return refused;
  const { name, handler } = handlerOf(message.kind);
  const seen = { ...context, case: state, policy };
  if (message.kind === 'spell-opened') return handler.decide(state[name], message.data, seen);
  if (!isParty(state, context.sender)) return refuse('not-your-citizen', 'R-ROUTE-2');
  if (state.spell.status === 'open') return handler.decide(state[name], message.data, seen);
  return handler.decideAfterSpell?.(state[name], message.data, seen) ?? refuse('no-open-spell', 'R-SPELL-1');
};

/** What every matter concludes from the end of the spell. */
const endingsOf = (state: HeldCase, cpr: string, lastDay: string, policy: Policy, { today }: Context): Conclusion[] =>
  entries.flatMap(
    ([name, { whenSpellEnds }]) => whenSpellEnds?.(state[name], { cpr, lastDay, today }, { case: state, policy }) ?? [],
  );

/** A conclusion goes to both parties, in the hub's own name, unless it says otherwise. */
export const eventOf = ({ kind, data, rule, to, inNameOf }: Conclusion, parties: Parties): CommittedEvent => ({
  kind,
  sender: inNameOf ?? 'hub',
  recipients: to ?? Object.values(parties),
  rule,
  data,
});

/** R-ROUTE-1: a message goes to the counterparty. */
const eventsOf = (message: CaseMessage, parties: Parties, conclusions: readonly Conclusion[]): CommittedEvent[] => [
  {
    kind: message.kind,
    sender: message.sender,
    recipients: Object.values(parties).filter((party) => party !== message.sender),
  },
  ...conclusions.map((conclusion) => eventOf(conclusion, parties)),
];

const policyFor = (state: CaseState, message: CaseMessage, { policies, today }: Context): Policy =>
  message.kind === 'spell-opened' || !isHeld(state)
    ? policies.forNewSpell(message.kind === 'spell-opened' ? message.data.firstDay : today)
    : policies.forSpell(state.spell.policy, today);

const acceptWith = (
  state: CaseState,
  message: CaseMessage,
  policy: Policy,
  context: Context,
  { conclusions, flags, guards = [], between, spellEnds }: Acceptance,
): Decision => {
  const parties = between ?? (isHeld(state) ? state.spell.parties : undefined);
  if (!parties) throw new Error(`${message.kind} was accepted in a case that nobody holds`);
  const endings =
    spellEnds !== undefined && isHeld(state) ? endingsOf(state, message.data.cpr, spellEnds, policy, context) : [];
  return {
    outcome: 'accepted',
    events: eventsOf(message, parties, [...conclusions, ...endings]),
    flags,
    guards,
    policy: { id: policy.id, version: policy.version },
  };
};

/**
 * What the hub answers to a message: accepted with what follows, a repeat of what it has accepted, or refused by a rule.
 * Pure: time, register and policies come with the context.
 */
export const decide = (state: CaseState, message: CaseMessage, context: Context): Decision => {
  const sequence = acceptedAt(state, message);
  if (sequence !== undefined) return { outcome: 'repeated', sequence };
  const policy = policyFor(state, message, context);
  const verdict = judge(state, message, policy, { sender: message.sender, side: sideOf(message.sender), ...context });
  return 'refusal' in verdict
    ? { outcome: 'refused', refusal: verdict.refusal }
    : acceptWith(state, message, policy, context, verdict);
};
