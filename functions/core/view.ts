import type { CaseView } from '../../schemas/answers.ts';
import { typeOf } from '../../schemas/kinds/index.ts';
import type { Policy } from '../../schemas/policy.ts';
import type { CaseId, Commit } from './commit.ts';
import { commitsBetween } from './commits-between.ts';
import { dueItemsOf } from './due.ts';
import { endOf, standingEffort } from './less-intensive.ts';
import { pick } from './pick.ts';
import { eventId } from './render.ts';
import {
  type Doubt,
  type EducationPlan,
  type Effort,
  type Meeting,
  type OpenCase,
  pairOf,
  type Spell,
  type Triage,
} from './state.ts';
import { addDays, earliest } from './time.ts';
import { firstJointMeetingBy, firstJointMeetingFrom } from './triage.ts';

const spellView = (spell: Spell) => ({
  ...pick(spell, 'firstDay', 'municipality', 'benefit', 'name', 'closed'),
  ...(spell.closing && { closing: pick(spell.closing, 'lastDay', 'outcome') }),
});

type Need = NonNullable<Triage['jobcentre']>['earlyNeed'][number];
type Place = NonNullable<Meeting['place']>;

const needView = (need: Need) => pick(need, 'reason', 'text');

const triageView = ({ now, akasse, jobcentre }: Triage) => ({
  track: now.track,
  ...(akasse && {
    akasse: {
      ...pick(akasse, 'cvMeetingOn', 'firstJointMeeting', 'jobProspects', 'screeningTool', 'recommendedWeek'),
      ...(akasse.earlyNeed && { earlyNeed: akasse.earlyNeed.map(needView) }),
    },
  }),
  ...(jobcentre && { jobcentre: { earlyNeed: jobcentre.earlyNeed.map(needView) } }),
});

const meetingFacts = [
  'meetingId',
  'meeting',
  'status',
  'startsAt',
  'endsAt',
  'dutyToAttend',
  'convener',
  'bookedBy',
  'requestId',
  'crisisPackage',
  'needSeen',
  'citizenWishes',
] as const;

const placeView = (place: Place) => pick(place, 'at', 'address');

const meetingView = (meeting: Meeting) =>
  meeting.form === 'in-person'
    ? { ...pick(meeting, ...meetingFacts, 'form'), place: placeView(meeting.place) }
    : { ...pick(meeting, ...meetingFacts, 'form'), ...(meeting.place && { place: placeView(meeting.place) }) };

const doubtView = (doubt: Doubt) =>
  pick(doubt, 'doubtId', 'reason', 'observedOn', 'meetingId', 'referralId', 'text', 'status', 'outcome');

/** An effort ends with its spell at the latest. */
const effortView = (effort: Effort, { closing }: Spell) => ({
  ...pick(effort, 'effortId', 'ground', 'from', 'startsOn', 'until', 'documented', 'endedOn', 'registeredBy'),
  endsOn: earliest(endOf(effort).on, closing && addDays(closing.lastDay, 1)),
});

const planView = ({ plan, status, on }: EducationPlan) => ({
  ...pick(
    plan,
    'planId',
    'title',
    'provider',
    'startsOn',
    'enrolBy',
    'weeks',
    'price',
    'direction',
    'scheme',
    'inTargetGroup',
    'frameId',
  ),
  status,
  on,
});

const timelineEntry = (commit: Commit) => ({
  sequence: commit.sequence,
  at: commit.at,
  sender: commit.sender,
  ...(commit.message && { type: typeOf(commit.message.kind) }),
  events: commit.events.map(({ kind, rule }, index) => ({
    id: eventId(commit, index + 1),
    type: typeOf(kind),
    ...(rule && { rule }),
  })),
  flags: [...commit.flags],
});

/**
 * The case as both parties see it: what they have told each other. What a veto's sender wrote stays with the sender, and so does
 * who acted where.
 */
export const viewOf = (id: CaseId, state: OpenCase, commits: readonly Commit[], policy: Policy): CaseView => {
  const { parties } = state.spell;
  const effort = standingEffort(state);
  return {
    case: id,
    parties,
    spell: { number: state.spells, ...spellView(state.spell) },
    triage: {
      ...triageView(state.triage),
      firstJointMeetingFrom: firstJointMeetingFrom(state.spell, policy),
      firstJointMeetingBy: firstJointMeetingBy(state.spell, state.triage, policy),
    },
    meetings: [...state.meetings.values()].map(meetingView),
    doubts: [...state.doubts.values()].map(doubtView),
    effort: effort ? effortView(effort, state.spell) : null,
    vetoes: standingVetoes(state),
    plans: [...state.plans.values()].map(planView),
    deadlines: dueItemsOf(state).map(({ id: deadline, kind, at }) => ({ id: deadline, kind, dueAt: at })),
    timeline: commitsBetween(commits, Object.values(parties)).map(timelineEntry),
  };
};

/** Why one was made was told between its own pair. */
const standingVetoes = ({ vetoes, spell }: OpenCase) =>
  [...vetoes.values()]
    .filter(({ standing }) => standing)
    .map(({ vetoId, act, reason, side, pair }) => ({
      vetoId,
      act,
      ...(pair === pairOf(spell.parties) && { reason }),
      side,
    }));
