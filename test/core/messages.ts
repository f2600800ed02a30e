import type { Message } from '../../functions/core/commit.ts';
import { type DataOf, isCaseMessageKind, kinds, type MessageKind } from '../../schemas/kinds/index.ts';
import type { PartyId } from '../../schemas/parties.ts';

export const cpr = '6101801234';
export const akasse = 'akasse-hk';
export const jobcentre = 'jobcentre-751';

type Envelope = Partial<Pick<Message, 'id' | 'sender' | 'actor' | 'time' | 'traceparent'>>;
type FieldOf<Data> = Data extends unknown ? keyof Data : never;
/** Every field of any form of the kind; whether they may be combined is up to the schema. */
type Fields<K extends MessageKind> = { [Field in FieldOf<DataOf<K>>]?: unknown };

let written = 0;

/** A message of any kind. */
export const message = <K extends MessageKind>(kind: K, sender: PartyId, data: Fields<K>, envelope: Envelope = {}) => {
  written += 1;
  return {
    id: `besked-${written}`,
    sender,
    actor: 'medarbejder-4711',
    ...envelope,
    kind,
    data: kinds[kind].data.parse({ ...(isCaseMessageKind(kind) && { cpr }), ...data }),
  } as Extract<Message, { kind: K }>;
};

/** Builds messages of one form: the first example of its kind or other defaults, and what a test is about on top. */
export const form =
  <K extends MessageKind>(kind: K, sender: PartyId, defaults: Fields<K> = kinds[kind].examples[0] as Fields<K>) =>
  (data: Fields<K> = {}, envelope?: Envelope) =>
    message(kind, sender, { ...defaults, ...data }, envelope);

export const spellOpened = form('spell-opened', akasse, {
  firstDay: '2012-11-05',
  municipality: '751',
  akasse,
  benefit: 'dagpenge',
});
export const spellClosed = form('spell-closed', akasse, { lastDay: '2012-11-05', outcome: 'job' });
export const closingWithdrawn = form('spell-closed', akasse, { withdrawn: true });

export const triageResult = form('triage-result', akasse, {
  cvMeetingOn: '2012-11-05',
  firstJointMeeting: 'by-week-11',
});
/** A triage result from a jobcentre. */
export const earlyNeed = form('triage-result', jobcentre, { earlyNeed: [{ reason: 'own-assessment' }] });

const meeting = (sender: PartyId, type: string) =>
  form('meeting-date', sender, {
    meetingId: 'moede-17',
    meeting: type,
    status: 'scheduled',
    startsAt: '2012-12-10T10:00:00+01:00',
    form: 'in-person',
    place: { at: 'jobcentre', address: 'Værkmestergade 5, 8000 Aarhus C' },
    dutyToAttend: true,
    convener: sender,
    bookedBy: 'party',
  });
export const jointMeeting = meeting(jobcentre, 'joint-1');
export const jobTalk = meeting(jobcentre, 'job-talk');
export const cvMeeting = meeting(akasse, 'cv');

export const doubt = form('availability-doubt', jobcentre, {
  doubtId: 'tvivl-8',
  reason: 'no-show',
  observedOn: '2012-11-05',
});
export const doubtWithdrawn = form('availability-doubt', jobcentre, { doubtId: 'tvivl-8', withdrawn: true });
export const assessment = form('availability-assessment', akasse, {
  doubtId: 'tvivl-8',
  outcome: 'available',
  decidedOn: '2012-11-05',
});

export const effort = form('less-intensive-effort', akasse, {
  effortId: 'mii-4',
  ground: 'ordinary-full-time-job',
  from: '2012-11-19',
  startsOn: '2012-12-17',
  documented: true,
});
export const effortEnded = form('less-intensive-effort', akasse, { effortId: 'mii-4', endedOn: '2012-12-03' });
export const veto = form('less-intensive-veto', jobcentre, {
  vetoId: 'veto-2',
  act: 'decision',
  reason: 'not-suitable',
});
export const vetoLifted = form('less-intensive-veto-lifted', jobcentre, { vetoId: 'veto-2' });

export const planProposed = form('education-plan', akasse, {
  planId: 'plan-5',
  status: 'proposed',
  on: '2012-11-05',
  title: 'Kontoruddannelse, modul 2',
  provider: 'Aarhus Business College',
  startsOn: '2013-01-07',
  weeks: 4,
  price: 1_250_000,
  direction: 'good-job-prospects',
  scheme: 'regional-pool',
  inTargetGroup: true,
});
export const planStep = form('education-plan', akasse, { planId: 'plan-5', status: 'started', on: '2012-11-05' });
export const planDecision = form('education-decision', jobcentre, {
  planId: 'plan-5',
  decision: 'approved',
  decidedOn: '2012-11-05',
});

export const contactSheet = form('contact-sheet', akasse, {
  units: [{ subject: 'general', phone: '70 10 67 89', hours: 'Mandag til fredag 9–15' }],
});
