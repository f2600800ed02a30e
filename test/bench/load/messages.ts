import { randomUUID } from 'node:crypto';
import { sourceOf } from '../../../schemas/envelope.ts';
import { type MessageKind, typeOf } from '../../../schemas/kinds/index.ts';
import type { PartyId } from '../../../schemas/parties.ts';
import { daysFromToday } from '../../e2e/client.ts';
import type { Citizen } from './citizens.ts';

/** Messages that can be sent in an open spell at any time and repeatedly; and the message that opens it. */
export type Sent = { sender: PartyId; message: { id: string; data: object } & Record<string, unknown> };

const days = {
  spell: daysFromToday(-20),
  cvMeeting: daysFromToday(-6),
  observed: daysFromToday(-2),
  today: daysFromToday(0),
  jobTalk: daysFromToday(50),
  availabilityTalk: daysFromToday(52),
};

const from = (sender: PartyId, kind: MessageKind, data: object): Sent => ({
  sender,
  message: {
    specversion: '1.0',
    id: randomUUID(),
    source: sourceOf(sender),
    type: typeOf(kind),
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    actor: 'medarbejder-4711',
    data,
  },
});

export const spellOpened = ({ cpr, akasse, municipality }: Citizen): Sent =>
  from(akasse, 'spell-opened', {
    cpr,
    firstDay: days.spell,
    municipality,
    akasse,
    benefit: 'dagpenge',
    name: 'Karla Eksempel',
  });

export const triage = ({ cpr, akasse }: Citizen): Sent =>
  from(akasse, 'triage-result', {
    cpr,
    cvMeetingOn: days.cvMeeting,
    firstJointMeeting: 'by-week-11',
    jobProspects: 'good',
  });

export const earlyNeed = ({ cpr, jobcentre }: Citizen): Sent =>
  from(jobcentre, 'triage-result', { cpr, earlyNeed: [{ reason: 'own-assessment', text: 'Ønsker opkvalificering.' }] });

export const jobTalk = ({ cpr, jobcentre }: Citizen): Sent =>
  from(jobcentre, 'meeting-date', {
    cpr,
    meetingId: randomUUID(),
    meeting: 'job-talk',
    status: 'scheduled',
    startsAt: `${days.jobTalk}T10:00:00+01:00`,
    endsAt: `${days.jobTalk}T10:45:00+01:00`,
    form: 'in-person',
    dutyToAttend: true,
    convener: jobcentre,
    place: { at: 'jobcentre', address: 'Værkmestergade 5, 8000 Aarhus C' },
    bookedBy: 'party',
  });

export const availabilityTalk = ({ cpr, akasse }: Citizen): Sent =>
  from(akasse, 'meeting-date', {
    cpr,
    meetingId: randomUUID(),
    meeting: 'availability',
    status: 'scheduled',
    startsAt: `${days.availabilityTalk}T09:00:00+01:00`,
    form: 'phone',
    dutyToAttend: true,
    convener: akasse,
    bookedBy: 'citizen',
  });

export const doubt = ({ cpr, jobcentre }: Citizen): Sent =>
  from(jobcentre, 'availability-doubt', {
    cpr,
    doubtId: randomUUID(),
    reason: 'no-show',
    observedOn: days.observed,
    text: 'Udeblev uden afbud.',
  });

export const assessment = ({ cpr, akasse }: Citizen): Sent =>
  from(akasse, 'availability-assessment', {
    cpr,
    outcome: 'available',
    decidedOn: days.today,
    text: 'Medlemmet var til ansættelsessamtale.',
  });
