import { describe, expect, it } from 'vitest';
import { decide } from '../../functions/core/case/decide.ts';
import { decideDue, dueItemsOf } from '../../functions/core/case/due.ts';
import { fold, initialState } from '../../functions/core/case/fold.ts';
import { matters } from '../../functions/core/case/matters/index.ts';
import { type ByReference, type CaseState, isHeld, type MatterName } from '../../functions/core/case/state.ts';
import { viewOf } from '../../functions/core/case/view.ts';
import { type CaseMessage, caseStream, type Message, type PartyMessage } from '../../functions/core/commit.ts';
import { decideOnParty } from '../../functions/core/party/decide.ts';
import { initialParty } from '../../functions/core/party/state.ts';
import { dayOf } from '../../functions/core/time.ts';
import { isCaseMessageKind, kinds, type MessageKind, messageKindNames } from '../../schemas/kinds/index.ts';
import { parseData } from '../../schemas/parse.ts';
import { reportedDates } from '../../schemas/reported-dates.ts';
import { fieldsOf } from '../schemas/fields-of.ts';
import { contextOf, newCase, noonOf } from './case.ts';
import { akasse, jobcentre } from './messages.ts';
import { recording } from './recording.ts';

const read = new Map<MessageKind, Set<string>>(messageKindNames.map((kind) => [kind, new Set()]));
const watch = <Value>(kind: MessageKind, value: Value): Value => recording(value, (path) => read.get(kind)?.add(path));

const watchEach = <Value>(kind: MessageKind, values: ByReference<Value>): ByReference<Value> =>
  new Map([...values].map(([reference, value]) => [reference, watch(kind, value)]));

/** What a matter keeps is that of the kind that it begins with. */
const firstKindOf = (name: MatterName): MessageKind => Object.keys(matters[name].on)[0] as MessageKind;

const watchPart = (name: MatterName, part: CaseState[MatterName]) =>
  part instanceof Map ? watchEach(firstKindOf(name), part) : watch(firstKindOf(name), part);

/** What the state keeps of a kind is still that kind's to be read. */
const watched = (state: CaseState): CaseState => {
  const { spell } = state;
  const closing = spell.status === 'open' && spell.closing && { closing: watch('spell-closed', spell.closing) };
  const known: CaseState = { ...state, spell: { ...spell, ...closing } };
  const parts = (Object.keys(matters) as MatterName[]).map((name) => [name, watchPart(name, known[name])]);
  return { ...known, ...Object.fromEntries(parts) };
};

const partyOf = { akasse, jobcentre };

const sendersOf = (kind: MessageKind, data: object): string[] =>
  'convener' in data
    ? [String(data.convener)]
    : kinds[kind].from.filter((side) => 'value' in parseData(kind, side, data)).map((side) => partyOf[side]);

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
    const day = reportedDates(kind, data)
      .map(({ date }) => date)
      .reduce((latest, date) => (date > latest ? date : latest), earliestNow);
    const messages = sendersOf(kind, data).map(
      (sender) => ({ id, sender, actor: 'medarbejder-4711', kind, data: watch(kind, data) }) as Message,
    );
    if (!isCaseMessageKind(kind)) {
      for (const message of messages) readOfParties(message as PartyMessage);
      continue;
    }
    const context = contextOf({ ...newCase, now: noonOf(day) });
    const before = watched(state);
    const answers = (messages as CaseMessage[]).map((message) => ({
      message,
      decision: decide(before, message, context),
    }));
    const accepted = answers.find(({ decision }) => decision.outcome === 'accepted');
    if (accepted?.decision.outcome !== 'accepted') continue;
    const { message, decision } = accepted;
    const { events, flags, policy } = decision;
    const at = context.now;
    const commit = {
      form: 2 as const,
      stream: caseStream('case-1'),
      sequence: state.sequence + 1,
      ...{
        sender: message.sender,
        actor: message.actor,
        at,
        recordedAt: at,
        message,
        events,
        flags,
        ...(policy && { policy }),
      },
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
