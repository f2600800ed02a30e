import fc from 'fast-check';
import { matters } from '../../functions/core/case/matters/index.ts';
import type { MatterName } from '../../functions/core/case/state.ts';
import type { CaseMessage } from '../../functions/core/commit.ts';
import { addDays } from '../../functions/core/time.ts';
import { type CaseKind, type CaseMessageKind, isCaseMessageKind, kinds } from '../../schemas/kinds/index.ts';
import { parseData } from '../../schemas/parse.ts';
import type { Day } from '../../schemas/primitives.ts';
import * as messages from './messages.ts';

/** A message that gets its dates when it is sent. */
export type Draft = (today: Day, envelope: { id: string }) => CaseMessage;
/** Messages about one matter, in a sensible order. */
export type Thread = readonly Draft[];

/** Few enough to repeat, including some that are special to JavaScript. */
export const reference = fc.constantFrom('a', 'b', 'c', 'constructor', '__proto__');
const partyOf = { akasse: messages.akasse, jobcentre: messages.jobcentre };
export const either = fc.constantFrom(...Object.values(partyOf));
export const days = (min: number, max: number) => fc.integer({ min, max });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
const needs = fc.constantFrom([], [{ reason: 'own-assessment' }], [{ reason: 'screening' }]);

export const thread = <Shape>(
  shape: { [Field in keyof Shape]: fc.Arbitrary<Shape[Field]> },
  write: (values: Shape) => Thread,
): fc.Arbitrary<Thread> => fc.record(shape).map((values) => write(values as Shape));

const nextSpell = thread(
  {
    sender: either,
    lead: days(-7, 14),
    next: fc.constantFrom('waits', 'waits', 'moves', 'withdraws'),
    moved: days(-5, 10),
    lag: days(-3, 21),
    akasse: fc.constantFrom(messages.akasse, messages.akasse, messages.akasse, 'akasse-3f'),
    municipality: fc.constantFrom('751', '751', '751', '101'),
  },
  ({ sender, lead, next, moved, lag, akasse, municipality }) => [
    (today, { id }) => messages.spellClosed({ lastDay: addDays(today, lead) }, { id, sender }),
    ...(next === 'moves'
      ? [((today, { id }) => messages.spellClosed({ lastDay: addDays(today, moved) }, { id, sender })) satisfies Draft]
      : []),
    ...(next === 'withdraws' ? [((_, { id }) => messages.closingWithdrawn({}, { id, sender })) satisfies Draft] : []),
    (today, { id }) =>
      messages.spellOpened({ akasse, municipality, firstDay: addDays(today, -lag) }, { id, sender: akasse }),
  ],
);

const triage = thread(
  {
    firstJointMeeting: fc.constantFrom('early', 'by-week-11', 'by-week-11'),
    ofTheAkasse: maybe(needs),
    recommendedWeek: maybe(fc.integer({ min: 1, max: 14 })),
    ofTheJobcentre: needs,
  },
  ({ firstJointMeeting, ofTheAkasse, recommendedWeek, ofTheJobcentre }) => [
    (_, envelope) => messages.triageResult({ firstJointMeeting, recommendedWeek, earlyNeed: ofTheAkasse }, envelope),
    (_, envelope) => messages.earlyNeed({ earlyNeed: ofTheJobcentre }, envelope),
  ],
);

const meeting = thread(
  {
    type: fc.constantFrom('joint-1', 'joint-1', 'joint-2', 'job-talk', 'crisis'),
    number: fc.constantFrom('1', '2', 'constructor', '__proto__'),
    lead: days(-1, 20),
    form: fc.constantFrom('in-person', 'in-person', 'phone'),
    dutyToAttend: fc.boolean(),
    outcome: fc.constantFrom('held', 'held', 'no-show', 'cancelled'),
    lag: days(0, 10),
  },
  ({ type, number, lead, outcome, lag, ...rest }) => {
    const meetingId = number.length === 1 ? `${type}-${number}` : number;
    const told =
      (status: string, lead: number): Draft =>
      (today, envelope) =>
        messages.jointMeeting(
          { ...rest, meeting: type, meetingId, status, startsAt: `${addDays(today, lead)}T10:00:00+01:00` },
          envelope,
        );
    return [told('scheduled', lead), told('rescheduled', lead), told(outcome, -lag)];
  },
);

const doubt = thread({ doubtId: reference, isWithdrawn: fc.boolean() }, ({ doubtId, isWithdrawn }) => [
  (today, envelope) => messages.doubt({ doubtId, observedOn: today }, envelope),
  (today, envelope) => messages.assessment({ doubtId, outcome: 'more-information-needed', decidedOn: today }, envelope),
  (today, envelope) =>
    isWithdrawn
      ? messages.doubtWithdrawn({ doubtId }, envelope)
      : messages.assessment({ doubtId, decidedOn: today }, envelope),
]);

export const effort = thread(
  {
    effortId: reference,
    sender: either,
    lead: days(-3, 10),
    length: days(0, 45),
    until: maybe(days(0, 45)),
    changed: maybe(days(0, 45)),
    ending: days(-7, 14),
  },
  ({ effortId, sender, lead, length, until, changed, ending }) => [
    (today, { id }) => {
      const from = addDays(today, lead);
      const last = until === undefined ? {} : { until: addDays(from, until) };
      return messages.effort({ effortId, from, startsOn: addDays(from, length), ...last }, { id, sender });
    },
    ...(changed === undefined
      ? []
      : [
          ((today, { id }) =>
            messages.effort(
              { effortId, from: today, startsOn: addDays(today, changed) },
              { id, sender },
            )) satisfies Draft,
        ]),
    (today, { id }) => messages.effortEnded({ effortId, endedOn: addDays(today, ending) }, { id, sender }),
  ],
);

export const veto = thread(
  { vetoId: reference, act: fc.constantFrom('decision', 'objection'), sender: either, lifter: either },
  ({ vetoId, act, sender, lifter }) => [
    (_, { id }) => messages.veto({ vetoId, act, text: 'Startdato ikke bekræftet.' }, { id, sender }),
    (_, { id }) => messages.vetoLifted({ vetoId }, { id, sender: lifter }),
  ],
);

const plan = thread(
  {
    planId: reference,
    decision: fc.constantFrom('approved', 'approved', 'approved', 'rejected'),
    steps: fc.constantFrom(
      ['started', 'at-risk', 'dropped-out'],
      ['started', 'well-under-way', 'completed'],
      ['started', 'withdrawn'],
      ['started', 'completed'],
      ['withdrawn'],
    ),
  },
  ({ planId, decision, steps }) => [
    (today, envelope) => messages.planProposed({ planId, on: today }, envelope),
    (today, envelope) => messages.planDecision({ planId, decision, decidedOn: today }, envelope),
    ...steps.map(
      (status): Draft =>
        (today, envelope) =>
          messages.planStep({ planId, status, on: today }, envelope),
    ),
  ],
);

/** An example of a kind, by one of those who may send it. */
const exampleOf = (kind: CaseMessageKind, data: unknown): fc.Arbitrary<Draft> => {
  const sides = kinds[kind].from.filter((side) => 'value' in parseData(kind, side, data));
  return fc.constantFrom(...sides.map((side) => partyOf[side])).map(
    (sender) =>
      (_, { id }) =>
        messages.message(kind, sender, data as object, { id }),
  );
};

const kindsOf = (name: MatterName) => Object.keys(matters[name].on) as CaseKind[];
const examplesOf = (name: MatterName): fc.Arbitrary<Draft>[] =>
  kindsOf(name)
    .filter(isCaseMessageKind)
    .flatMap((kind) => kinds[kind].examples.map((data) => exampleOf(kind, data)));

/** The examples of a matter's kinds, in their order. A new kind is in the stories by its examples. */
const examples: fc.Arbitrary<Thread> = fc.oneof(
  ...(Object.keys(matters) as MatterName[]).map((name) => fc.tuple(...examplesOf(name))),
);

/** Of which the stories are made, by how often. */
export const threads = [
  { arbitrary: nextSpell, weight: 1 },
  { arbitrary: triage, weight: 3 },
  { arbitrary: meeting, weight: 5 },
  { arbitrary: doubt, weight: 2 },
  { arbitrary: effort, weight: 3 },
  { arbitrary: veto, weight: 2 },
  { arbitrary: plan, weight: 2 },
  { arbitrary: examples, weight: 5 },
];
