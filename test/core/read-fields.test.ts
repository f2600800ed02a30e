import { describe, expect, it } from 'vitest';
import { decide } from '../../functions/core/case/decide.ts';
import { decideDue, dueItemsOf } from '../../functions/core/case/due.ts';
import { fold, initialState } from '../../functions/core/case/fold.ts';
import { type ByReference, type CaseState, isHeld } from '../../functions/core/case/state.ts';
import { viewOf } from '../../functions/core/case/view.ts';
import { type CaseMessage, caseStream, type Message, type PartyMessage } from '../../functions/core/commit.ts';
import { decideOnParty } from '../../functions/core/party/decide.ts';
import { initialParty } from '../../functions/core/party/state.ts';
import { dayOf } from '../../functions/core/time.ts';
import { isCaseMessageKind, kinds, type MessageKind, messageKindNames } from '../../schemas/kinds/index.ts';
import { parseData } from '../../schemas/parse.ts';
import { toldDates } from '../../schemas/told-dates.ts';
import { fieldsOf } from '../schemas/fields-of.ts';
import { contextOf, newCase, noonOf } from './case.ts';
import { akasse, jobcentre } from './messages.ts';
import { recording } from './recording.ts';

const read = new Map<MessageKind, Set<string>>(messageKindNames.map((kind) => [kind, new Set()]));
const watch = <Value>(kind: MessageKind, value: Value): Value => recording(value, (path) => read.get(kind)?.add(path));

const watchEach = <Value>(kind: MessageKind, values: ByReference<Value>): ByReference<Value> =>
  new Map([...values].map(([reference, value]) => [reference, watch(kind, value)]));

/** A field that the state keeps still counts as a field of its kind. */
const watched = (state: CaseState): CaseState => ({
  ...state,
  spell: watch('spell-opened', {
    ...state.spell,
    ...(state.spell.status === 'open' &&
      state.spell.closing && { closing: watch('spell-closed', state.spell.closing) }),
  }),
  triage: watch('triage-result', state.triage),
  meetings: watchEach('meeting-date', state.meetings),
  doubts: watchEach('availability-doubt', state.doubts),
  efforts: watchEach('less-intensive-effort', state.efforts),
  vetoes: watchEach('less-intensive-veto', state.vetoes),
  plans: watchEach('education-plan', state.plans),
  questions: watchEach('case-question', state.questions),
});

const partyOf = { akasse, jobcentre };

const senderOf = (kind: MessageKind, data: object): string => {
  if ('convener' in data) return String(data.convener);
  // The first permitted side asks, so the other one answers.
  const sides = kind === 'case-answer' ? (['jobcentre', 'akasse'] as const) : (['akasse', 'jobcentre'] as const);
  const side = sides.find((each) => kinds[kind].from.includes(each) && 'value' in parseData(kind, each, data));
  if (!side) throw new Error(`no side can send this ${kind}`);
  return partyOf[side];
};

/** The examples of the schemas, with withdrawals late and the closing of a spell last. */
const placeOf = ({ kind, data }: { kind: MessageKind; data: object }): number =>
  kind === 'spell-closed' ? 2 : Number('withdrawn' in data);
const examples = messageKindNames
  .flatMap((kind) =>
    kinds[kind].examples.map((data, index) => ({ kind, data: data as object, id: `${kind}-${index}` })),
  )
  .sort((one, other) => placeOf(one) - placeOf(other));

const earliestNow = '2012-12-05';

const readOfParties = (message: PartyMessage) => decideOnParty(initialParty, message, contextOf(newCase));

const run = () => {
  let state: CaseState = initialState;
  for (const { kind, data, id } of examples) {
    const day = toldDates(kind, data)
      .map(({ date }) => date)
      .reduce((latest, date) => (date > latest ? date : latest), earliestNow);
    const sender = senderOf(kind, data);
    const said = { id, sender, actor: 'medarbejder-4711', kind, data: watch(kind, data) } as Message;
    if (!isCaseMessageKind(kind)) {
      readOfParties(said as PartyMessage);
      continue;
    }
    const message = said as CaseMessage;
    const context = contextOf({ ...newCase, now: noonOf(day) });
    const decision = decide(watched(state), message, context);
    if (decision.outcome !== 'accepted') continue;
    const { events, flags, policy } = decision;
    const at = context.now;
    const commit = {
      form: 2 as const,
      stream: caseStream('case-1'),
      sequence: state.sequence + 1,
      ...{ sender, actor: message.actor, at, recordedAt: at, message, events, flags, ...(policy && { policy }) },
    };
    state = fold(state, commit);
    const now = watched(state);
    for (const item of dueItemsOf(now, context))
      decideDue(now, item.id, { ...context, now: item.at, today: dayOf(item.at) });
    if (isHeld(now)) viewOf('case-1', now, [commit], context);
  }
};

describe('R-REG-1 every mandatory field', () => {
  it.each(messageKindNames)('of %s is read by a decision, a consequence or a view', (kind) => {
    run();
    const mandatory = [...fieldsOf(kinds[kind].data)].filter(({ isRequired }) => isRequired).map(({ path }) => path);
    const asRead = [...(read.get(kind) ?? [])].map((path) => path.replace(/^\/(plan|akasse|jobcentre)(?=\/)/, ''));
    // The hub uses the CPR number to find the case.
    expect(mandatory.filter((path) => path !== '/cpr' && !asRead.includes(path))).toEqual([]);
  });
});
