import type { Flag } from '../../schemas/flags.ts';
import { kinds } from '../../schemas/kinds/index.ts';
import { limits } from '../../schemas/limits.ts';
import { type PartyId, type Side, sideOf } from '../../schemas/parties.ts';
import {
  decideAssessment,
  decideAssessmentAfterClosing,
  decideDoubt,
  decideDoubtAfterClosing,
} from './availability.ts';
import type { CommittedEvent, Message } from './commit.ts';
import { type Context, type Decision, flagged, noOpenSpell, refuse, type Speaking, type Verdict } from './decision.ts';
import { decideDecision, decideDecisionAfterClosing, decidePlan, decidePlanAfterClosing } from './education.ts';
import { decideEffort, decideVeto, decideVetoLifted } from './less-intensive.ts';
import { decideMeeting, decideMeetingAfterClosing } from './meeting.ts';
import { decideSpellClosed, decideSpellOpened, partiesOf } from './spell.ts';
import { type CaseState, type ClosedCase, isClosed, isParty, type OpenCase } from './state.ts';
import { isBeforeSpell, refusedAhead } from './told.ts';
import { decideTriage } from './triage.ts';

const toleratedLead = limits.aheadMinutes * 60_000;

const decideInOpenSpell = (
  state: OpenCase,
  message: Exclude<Message, { kind: 'spell-opened' }>,
  context: Speaking,
): Verdict => {
  switch (message.kind) {
    case 'spell-closed':
      return decideSpellClosed(state, message.data, context);
    case 'triage-result':
      return decideTriage(state, message.data, context);
    case 'meeting-date':
      return decideMeeting(state, message.data, context);
    case 'availability-doubt':
      return decideDoubt(state, message.data);
    case 'availability-assessment':
      return decideAssessment(state, message.data);
    case 'less-intensive-effort':
      return decideEffort(state, message.data, context);
    case 'less-intensive-veto':
      return decideVeto(state, message.data, context);
    case 'less-intensive-veto-lifted':
      return decideVetoLifted(state, message.data, context);
    case 'education-plan':
      return decidePlan(state, message.data);
    case 'education-decision':
      return decideDecision(state, message.data);
    default:
      return message satisfies never;
  }
};

/** R-SPELL-7: what belongs to a closed spell can still be brought to its end. */
const decideAfterClosing = (state: ClosedCase, message: Message, context: Speaking): Verdict => {
  switch (message.kind) {
    case 'meeting-date':
      return decideMeetingAfterClosing(state, message.data, context);
    case 'availability-doubt':
      return decideDoubtAfterClosing(state, message.data, context);
    case 'availability-assessment':
      return decideAssessmentAfterClosing(state, message.data);
    case 'education-plan':
      return decidePlanAfterClosing(state, message.data);
    case 'education-decision':
      return decideDecisionAfterClosing(state, message.data);
    default:
      return noOpenSpell;
  }
};

/** What the message alone decides, whoever the citizen is. */
const refusedUnseen = (message: Message, context: Speaking) => {
  const { side, now } = context;
  const { from, rule } = kinds[message.kind];
  if (!from.includes(side)) return refuse('wrong-sender', rule, '/type');
  if (message.time !== undefined && Date.parse(message.time) > Date.parse(now) + toleratedLead)
    return { refusal: { code: 'time-in-future', faults: [{ pointer: '/time', code: 'rule' }] } } as const;
  return refusedAhead(message, context);
};

const judge = (state: CaseState, message: Message, context: Speaking): Verdict => {
  const refused = refusedUnseen(message, context);
  if (refused) return refused;
  if (message.kind === 'spell-opened') return decideSpellOpened(state, message.data, context);
  if (!isParty(state, context.sender)) return refuse('not-your-citizen', 'R-ROUTE-2');
  const verdict = isClosed(state)
    ? decideAfterClosing(state, message, context)
    : decideInOpenSpell(state, message, context);
  return isBeforeSpell(message, state.spell.firstDay) ? flagged(verdict, 'before-spell') : verdict;
};

/** R-ROUTE-1: a message goes to the counterparty, a conclusion of the hub's to both. */
const eventsOf = (
  message: Message,
  parties: Partial<Record<Side, PartyId>>,
  { conclusions }: Extract<Verdict, { conclusions: unknown }>,
): CommittedEvent[] => {
  const both = Object.values(parties);
  return [
    { kind: message.kind, sender: message.sender, recipients: both.filter((party) => party !== message.sender) },
    ...conclusions.map(
      ({ kind, data, rule }): CommittedEvent => ({ kind, sender: 'hub', recipients: both, rule, data }),
    ),
  ];
};

/**
 * What the hub answers to a message: accepted with what follows, a repeat of what it has accepted, or refused by a rule.
 * Pure: time, register and policy come with the context.
 */
export const decide = (state: CaseState, message: Message, context: Context): Decision => {
  const earlier = state.accepted.find(({ sender, id }) => id === message.id && sender === message.sender);
  if (earlier) return { outcome: 'repeated', sequence: earlier.sequence };
  const verdict = judge(state, message, { sender: message.sender, side: sideOf(message.sender), ...context });
  if ('refusal' in verdict) return { outcome: 'refused', refusal: verdict.refusal };
  const parties = message.kind === 'spell-opened' ? partiesOf(message.data, context) : (state.spell?.parties ?? {});
  const flags: readonly Flag[] = message.repaired ? [...verdict.flags, 'repaired'] : verdict.flags;
  return { outcome: 'accepted', events: eventsOf(message, parties, verdict), flags };
};
