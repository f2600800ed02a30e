import * as z from 'zod';
import { field } from '../field.ts';
import { availabilityAssessment } from '../kinds/availability-assessment.ts';
import { Doubt } from '../kinds/availability-doubt.ts';
import { caseAnswer } from '../kinds/case-answer.ts';
import { caseQuestion } from '../kinds/case-question.ts';
import { contactTrackChanged } from '../kinds/contact-track-changed.ts';
import { Proposal } from '../kinds/education-plan.ts';
import { Registration } from '../kinds/less-intensive-effort.ts';
import { lessIntensiveVeto } from '../kinds/less-intensive-veto.ts';
import { MeetingAtADistance, MeetingInPerson } from '../kinds/meeting-date.ts';
import { Closing } from '../kinds/spell-closed.ts';
import { spellOpened } from '../kinds/spell-opened.ts';
import { AkasseTriageResult, JobcentreTriageResult } from '../kinds/triage-result.ts';
import { AkasseId, JobcentreId, PartyId } from '../parties.ts';
import { Day, Instant } from '../primitives.ts';
import { ruleIds } from '../rules/index.ts';
import { CaseId, EventId, EventType, exampleEvent, Flags } from './fields.ts';

/** The fields of what a party sent; whoever asks already knows the citizen’s number. */
const withoutCpr = <Shape extends { cpr: z.ZodType }>({ shape: { cpr: _, ...fields } }: z.ZodObject<Shape>) => fields;

const parties = z.strictObject({
  akasse: field(AkasseId, 'The citizen’s a-kasse.', 'akasse-hk'),
  jobcentre: field(JobcentreId, 'The jobcentre of the citizen’s municipality.', 'jobcentre-751'),
});

const opened = spellOpened.data.shape;
const ending = z.strictObject({ lastDay: Closing.shape.lastDay, outcome: Closing.shape.outcome });
const exampleEnding = { lastDay: '2012-12-14', outcome: 'job' };
const spell = z.strictObject({
  number: field(z.int().positive(), 'The spell’s number among the citizen’s spells that the two share: 1, 2, 3 …', 1),
  firstDay: opened.firstDay,
  municipality: opened.municipality,
  benefit: opened.benefit,
  benefitSince: field(
    Day,
    'The first day on that benefit, if it has changed during the spell; may be in the future.',
    '2012-12-03',
  ).optional(),
  name: opened.name,
  closing: field(ending, 'The announced last day: the spell is open until it has passed.', exampleEnding).optional(),
  closed: field(ending, 'How it ended; absent while it is open.', exampleEnding).optional(),
});

const track = contactTrackChanged.data.shape;
const triage = z.strictObject({
  track: track.track,
  firstJointMeetingFrom: field(Day, 'The first day on which joint-1 is suggested.', '2012-11-26'),
  firstJointMeetingBy: track.firstJointMeetingBy,
  akasse: field(z.strictObject(withoutCpr(AkasseTriageResult)), 'The a-kasse’s latest result.', {
    cvMeetingOn: '2012-11-16',
    firstJointMeeting: 'by-week-11',
  }).optional(),
  jobcentre: field(z.strictObject(withoutCpr(JobcentreTriageResult)), 'The jobcentre’s latest result.', {
    earlyNeed: [],
  }).optional(),
});

const Meeting = z.discriminatedUnion('form', [
  z.strictObject(withoutCpr(MeetingInPerson)).meta({ title: 'Meeting in person' }),
  z.strictObject(withoutCpr(MeetingAtADistance)).meta({ title: 'Meeting by phone or video' }),
]);

const DoubtView = z.strictObject({
  ...withoutCpr(Doubt),
  status: field(z.enum(['open', 'assessed', 'withdrawn']), 'The status of the doubt.', 'open'),
  outcome: availabilityAssessment.data.shape.outcome.optional(),
});

const Effort = z.strictObject({
  ...withoutCpr(Registration),
  endedOn: field(Day, 'Its last day, as reported later.', '2012-12-03').optional(),
  registeredBy: field(PartyId, 'Who registered it.', 'akasse-hk'),
  endsOn: field(Day, 'The first day on which it is no longer in force.', '2012-12-17'),
});

const veto = lessIntensiveVeto.data.shape;
const Veto = z.strictObject({
  vetoId: veto.vetoId,
  act: veto.act,
  reason: field(veto.reason, 'Why. Absent if it was made between other parties.', 'not-suitable').optional(),
  side: field(z.enum(['akasse', 'jobcentre']), 'The side that may lift it.', 'jobcentre'),
});

const planStatuses = [
  'proposed',
  'approved',
  'rejected',
  'started',
  'well-under-way',
  'at-risk',
  'completed',
  'dropped-out',
  'withdrawn',
] as const;
const Plan = z.strictObject({
  ...withoutCpr(Proposal),
  status: field(z.enum(planStatuses), 'The status of the plan.', 'approved'),
  on: field(Day, 'The day of that step.', '2012-11-28'),
});

const Question = z.strictObject({
  ...withoutCpr(caseQuestion.data),
  askedBy: field(z.enum(['akasse', 'jobcentre']), 'The side that asks.', 'jobcentre'),
  askedOn: field(Day, 'The day on which it asked.', '2012-11-20'),
  answerBy: field(Day, 'The last day to answer in time.', '2012-11-27'),
  answer: field(
    z.strictObject({
      text: caseAnswer.data.shape.text,
      on: field(Day, 'The day of the answer.', '2012-11-22'),
    }),
    'What the other side answered.',
    { text: 'Kurset begynder den 7. januar.', on: '2012-11-22' },
  ).optional(),
});

const Deadline = z.strictObject({
  id: field(z.string(), 'Its id in the case.', 'less-intensive-effort-end:mii-4'),
  kind: field(
    z.enum(['less-intensive-effort-end', 'question-answer', 'spell-end']),
    'What falls due.',
    'less-intensive-effort-end',
  ),
  dueAt: field(Instant, 'When.', '2012-12-16T23:00:00.000Z'),
});

const TimelineEntry = z.strictObject({
  sequence: field(z.int().positive(), 'The place in the case: 1, 2, 3 …', 2),
  at: field(Instant, 'When the hub accepted it.', '2012-11-16T09:05:01.000Z'),
  sender: field(z.union([PartyId, z.literal('hub')]), 'Who sent it: a party, or the hub itself.', 'akasse-hk'),
  type: field(
    z.string(),
    'The kind of message; absent if time triggered it.',
    'dk.samspil.triage-result.v1',
  ).optional(),
  events: field(
    z.array(
      z.strictObject({
        id: EventId,
        type: EventType,
        rule: field(z.enum(ruleIds), 'The rule by which the hub concluded it.', 'R-TRI-2').optional(),
      }),
    ),
    'What followed, in order.',
    [{ id: exampleEvent, type: 'dk.samspil.triage-result.v1' }],
  ),
  flags: Flags,
});

const exampleProposal = {
  planId: 'plan-5',
  title: 'Kontoruddannelse, modul 2',
  provider: 'Aarhus Business College',
  startsOn: '2013-01-07',
  weeks: 4,
  price: 1_250_000,
  direction: 'good-job-prospects',
  scheme: 'regional-pool',
  inTargetGroup: true,
} as const;

export const CaseView = z
  .strictObject({
    case: CaseId,
    parties: field(parties, 'Who holds the case on each side.', { akasse: 'akasse-hk', jobcentre: 'jobcentre-751' }),
    spell: field(spell, 'The last spell.', {
      number: 1,
      firstDay: '2012-11-05',
      municipality: '751',
      benefit: 'dagpenge',
    }),
    triage: field(triage, 'When in the programme joint-1 is due.', {
      track: 'by-week-6',
      firstJointMeetingFrom: '2012-11-26',
      firstJointMeetingBy: '2012-12-16',
    }),
    meetings: field(z.array(Meeting), 'The meetings in their current state.', []),
    doubts: field(z.array(DoubtView), 'The doubts about availability.', [
      { doubtId: 'tvivl-8', reason: 'no-show', observedOn: '2012-11-27', status: 'open' },
    ]),
    effort: field(Effort.nullable(), 'The less-intensive effort in force; null if there is none.', {
      effortId: 'mii-4',
      ground: 'ordinary-full-time-job',
      from: '2012-11-19',
      startsOn: '2012-12-17',
      documented: true,
      registeredBy: 'akasse-hk',
      endsOn: '2012-12-17',
    }),
    vetoes: field(z.array(Veto), 'The vetoes in force.', [
      { vetoId: 'veto-2', act: 'decision', reason: 'not-suitable', side: 'jobcentre' },
    ]),
    plans: field(z.array(Plan), 'The education plans.', [{ ...exampleProposal, status: 'approved', on: '2012-11-28' }]),
    questions: field(z.array(Question), 'What the two have asked each other.', [
      {
        questionId: 'spoergsmaal-3',
        subject: 'plan',
        text: 'Hvornår begynder kurset?',
        askedBy: 'jobcentre',
        askedOn: '2012-11-20',
        answerBy: '2012-11-27',
      },
    ]),
    deadlines: field(z.array(Deadline), 'What falls due with time.', []),
    timeline: field(z.array(TimelineEntry), 'Everything that happened, in order.', [
      {
        sequence: 2,
        at: '2012-11-16T09:05:01.000Z',
        sender: 'akasse-hk',
        type: 'dk.samspil.triage-result.v1',
        events: [{ id: exampleEvent, type: 'dk.samspil.triage-result.v1' }],
        flags: [],
      },
    ]),
  })
  .meta({ id: 'CaseView', description: 'A citizen’s case as both parties see it.' });
export type CaseView = z.infer<typeof CaseView>;
