import type { MessageKind } from '../../schemas/kinds/index.ts';
import type { PartyId } from '../../schemas/parties.ts';
import type { Instant } from '../../schemas/primitives.ts';

/** What one party says at one moment, and in a word why. */
export type Scene = { at: Instant; by: PartyId; kind: MessageKind; data: object; because: string };

const akasse = 'akasse-hk';
const jobcentre = 'jobcentre-751';
const ownPlace = { at: 'jobcentre', address: 'Værkmestergade 5, 8000 Aarhus C' };

const cvMeeting = {
  meetingId: 'cv-1',
  meeting: 'cv',
  startsAt: '2012-11-15T10:00:00+01:00',
  form: 'video',
  dutyToAttend: true,
  convener: akasse,
  bookedBy: 'citizen',
};
const jointMeeting = {
  meetingId: 'joint-1',
  meeting: 'joint-1',
  startsAt: '2013-01-14T09:00:00+01:00',
  form: 'in-person',
  place: ownPlace,
  dutyToAttend: true,
  convener: jobcentre,
  bookedBy: 'party',
};
const jobTalk = {
  meetingId: 'talk-1',
  meeting: 'job-talk',
  startsAt: '2012-11-29T13:00:00+01:00',
  form: 'in-person',
  place: ownPlace,
  dutyToAttend: true,
  convener: jobcentre,
  bookedBy: 'party',
};
const availabilityMeeting = {
  meetingId: 'availability-1',
  meeting: 'availability',
  startsAt: '2013-02-05T10:00:00+01:00',
  form: 'phone',
  dutyToAttend: true,
  convener: akasse,
  bookedBy: 'citizen',
};
const newJob = {
  ground: 'ordinary-full-time-job',
  from: '2012-11-22',
  startsOn: '2012-12-17',
  until: '2012-11-30',
  documented: true,
};

const scene = (at: Instant, by: PartyId, kind: MessageKind, because: string, data: object): Scene => ({
  at,
  by,
  kind,
  because,
  data,
});

/** A winter in Aarhus: one citizen, her a-kasse and her jobcentre, from the first day of unemployment to a job. */
export const story: readonly Scene[] = [
  scene('2012-11-05T09:00:00+01:00', akasse, 'spell-opened', 'Karla is unemployed from today', {
    firstDay: '2012-11-05',
    municipality: '751',
    akasse,
    benefit: 'dagpenge',
    name: 'Karla Eksempel',
  }),
  scene('2012-11-08T11:00:00+01:00', akasse, 'meeting-date', 'she books her CV meeting', {
    ...cvMeeting,
    status: 'scheduled',
  }),
  scene('2012-11-15T10:40:00+01:00', akasse, 'meeting-date', 'the CV meeting is held', {
    ...cvMeeting,
    status: 'held',
  }),
  scene('2012-11-15T10:45:00+01:00', akasse, 'triage-result', 'good prospects: the joint meeting can wait', {
    cvMeetingOn: '2012-11-15',
    firstJointMeeting: 'by-week-11',
    jobProspects: 'good',
  }),
  scene('2012-11-19T09:00:00+01:00', jobcentre, 'meeting-date', 'the first joint meeting is called', {
    ...jointMeeting,
    status: 'scheduled',
  }),
  scene('2012-11-20T08:30:00+01:00', jobcentre, 'triage-result', 'the jobcentre sees an early need', {
    earlyNeed: [{ reason: 'own-assessment' }],
  }),
  scene('2012-11-20T08:35:00+01:00', jobcentre, 'meeting-date', 'so the joint meeting is moved forward', {
    ...jointMeeting,
    status: 'rescheduled',
    startsAt: '2012-12-10T09:00:00+01:00',
  }),
  scene('2012-11-21T14:00:00+01:00', jobcentre, 'meeting-date', 'and to another place', {
    ...jointMeeting,
    status: 'rescheduled',
    startsAt: '2012-12-10T09:00:00+01:00',
    place: { at: 'akasse', address: 'Fredensgade 45, 8000 Aarhus C' },
  }),
  scene('2012-11-22T09:00:00+01:00', akasse, 'less-intensive-effort', 'she has found a job for December', {
    effortId: 'effort-1',
    ...newJob,
  }),
  scene('2012-11-22T09:01:00+01:00', jobcentre, 'less-intensive-veto', 'a decision crosses it on the way', {
    vetoId: 'veto-1',
    act: 'decision',
    reason: 'not-suitable',
    text: 'Arbejdsgiveren har ikke bekræftet.',
  }),
  scene('2012-11-23T10:00:00+01:00', akasse, 'less-intensive-effort', 'the a-kasse tries again', {
    effortId: 'effort-2',
    ...newJob,
  }),
  scene('2012-11-26T09:00:00+01:00', jobcentre, 'less-intensive-veto-lifted', 'the employer has confirmed', {
    vetoId: 'veto-1',
  }),
  scene('2012-11-26T09:30:00+01:00', akasse, 'less-intensive-effort', 'now it can be registered', {
    effortId: 'effort-3',
    ...newJob,
  }),
  scene('2012-11-26T10:00:00+01:00', jobcentre, 'meeting-date', 'a talk in person, with a duty to attend', {
    ...jobTalk,
    status: 'scheduled',
  }),
  scene('2012-11-26T10:05:00+01:00', jobcentre, 'meeting-date', 'the same talk, free to attend', {
    ...jobTalk,
    dutyToAttend: false,
    status: 'scheduled',
  }),
  scene('2012-11-29T13:30:00+01:00', jobcentre, 'meeting-date', 'she does not come', {
    ...jobTalk,
    dutyToAttend: false,
    status: 'no-show',
  }),
  scene('2012-12-03T08:00:00+01:00', jobcentre, 'availability-doubt', 'the jobcentre wonders', {
    doubtId: 'doubt-1',
    reason: 'no-show',
    observedOn: '2012-11-29',
    meetingId: 'talk-1',
  }),
  scene('2012-12-04T09:00:00+01:00', akasse, 'availability-assessment', 'the a-kasse asks her', {
    doubtId: 'doubt-1',
    outcome: 'more-information-needed',
    decidedOn: '2012-12-04',
  }),
  scene('2012-12-06T09:00:00+01:00', akasse, 'availability-assessment', 'she had a job interview', {
    doubtId: 'doubt-1',
    outcome: 'available',
    decidedOn: '2012-12-06',
  }),
  scene('2012-12-10T09:50:00+01:00', jobcentre, 'meeting-date', 'the joint meeting is held', {
    ...jointMeeting,
    status: 'held',
    startsAt: '2012-12-10T09:00:00+01:00',
    place: { at: 'akasse', address: 'Fredensgade 45, 8000 Aarhus C' },
  }),
  scene('2012-12-11T10:00:00+01:00', akasse, 'education-plan', 'a course is proposed', {
    planId: 'plan-1',
    status: 'proposed',
    on: '2012-12-11',
    title: 'Kontoruddannelse, modul 2',
    provider: 'Aarhus Business College',
    startsOn: '2013-01-07',
    enrolBy: '2012-12-20',
    weeks: 4,
    price: 1_250_000,
    direction: 'good-job-prospects',
    scheme: 'regional-pool',
    inTargetGroup: true,
  }),
  scene('2012-12-12T10:00:00+01:00', akasse, 'education-plan', 'somebody is too quick', {
    planId: 'plan-1',
    status: 'started',
    on: '2012-12-12',
  }),
  scene('2012-12-13T15:00:00+01:00', jobcentre, 'education-decision', 'the jobcentre approves', {
    planId: 'plan-1',
    decision: 'approved',
    decidedOn: '2012-12-13',
  }),
  scene('2013-01-07T08:30:00+01:00', akasse, 'education-plan', 'the course begins', {
    planId: 'plan-1',
    status: 'started',
    on: '2013-01-07',
  }),
  scene('2013-01-09T11:00:00+01:00', akasse, 'meeting-date', 'a talk about availability is booked', {
    ...availabilityMeeting,
    status: 'scheduled',
  }),
  scene('2013-01-31T16:00:00+01:00', akasse, 'education-plan', 'the course is completed', {
    planId: 'plan-1',
    status: 'completed',
    on: '2013-01-31',
  }),
  scene('2013-01-31T16:05:00+01:00', akasse, 'spell-closed', 'Karla has a job', {
    lastDay: '2013-01-31',
    outcome: 'job',
  }),
  scene('2013-02-05T10:20:00+01:00', akasse, 'meeting-date', 'nobody told the calendar', {
    ...availabilityMeeting,
    status: 'no-show',
  }),
];
