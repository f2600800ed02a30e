import * as z from 'zod';
import { Cpr } from '../cpr.ts';
import { field } from '../field.ts';
import { PartyId } from '../parties.ts';
import { Identifier, notBefore, PlannedInstant, Text } from '../primitives.ts';
import { defineKind } from './kind.ts';
import { spellClosed } from './spell-closed.ts';

export const meetingTypes = [
  'cv',
  'availability',
  'guidance',
  'information',
  'support',
  'job-talk',
  'joint-1',
  'joint-2',
  'joint-3',
  'joint-extra',
  'crisis',
  'crisis-joint',
] as const;
export type MeetingType = (typeof meetingTypes)[number];

export const meetingStatuses = ['scheduled', 'rescheduled', 'cancelled', 'held', 'no-show'] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

const Place = z.strictObject({
  at: field(z.enum(['akasse', 'jobcentre', 'other']), 'Whose premises it is on.', 'jobcentre', 'R-MEET-15'),
  address: field(Text.max(500), 'The address to attend.', 'Værkmestergade 5, 8000 Aarhus C', 'R-MEET-15'),
});
const place = field(Place, 'Where the citizen meets; required in person.', {
  at: 'jobcentre',
  address: 'Værkmestergade 5, 8000 Aarhus C',
});

const facts = {
  cpr: Cpr,
  meetingId: field(Identifier, 'The sender’s reference for this meeting.', 'moede-17', 'R-MEET-1'),
  meeting: field(z.enum(meetingTypes), 'The type; it never changes.', 'joint-1', 'R-MEET-2'),
  status: field(z.enum(meetingStatuses), 'The status of the meeting in its life cycle.', 'scheduled', 'R-MEET-1'),
  startsAt: field(PlannedInstant, 'When it starts.', '2012-12-10T10:00:00+01:00', 'R-MEET-1'),
  endsAt: field(PlannedInstant, 'When it ends.', '2012-12-10T10:45:00+01:00').optional(),
  dutyToAttend: field(z.boolean(), 'Whether the citizen has a duty to attend.', true, 'R-MEET-4'),
  convener: field(PartyId, 'The party that calls the meeting: the sender.', 'jobcentre-751', 'R-MEET-2'),
  bookedBy: field(z.enum(['citizen', 'party']), 'Who chose the time.', 'party', 'R-MEET-1'),
  requestId: field(Identifier, 'The citizen’s request that this meeting answers.', 'oenske-3').optional(),
  crisisPackage: field(Identifier, 'The crisis package that the meeting belongs to.', 'akutpakke-2012').optional(),
  needSeen: field(z.boolean(), 'The convener has identified a need for it.', true).optional(),
  citizenWishes: field(z.boolean(), 'The citizen wants it.', true).optional(),
};

const form = <Form extends 'in-person' | 'phone' | 'video'>(forms: readonly [Form, ...Form[]]) =>
  field(z.enum(forms), 'The form of the meeting.', forms[0] as never, 'R-MEET-3');

export const MeetingInPerson = z
  .strictObject({
    ...facts,
    form: form(['in-person']),
    place: place.meta({ ...place.meta(), 'x-rules': ['R-MEET-15'] }),
  })
  .meta({ title: 'Meeting in person' });
export const MeetingAtADistance = z
  .strictObject({ ...facts, form: form(['phone', 'video']), place: place.optional() })
  .meta({ title: 'Meeting by phone or video' });

export const meetingDate = defineKind({
  kind: 'meeting-date',
  danish: 'samtale',
  description:
    'A meeting is scheduled, moved (in time, place or form), cancelled, held or missed. Each message describes the whole meeting in its current state.',
  inDanish: {
    description:
      'Der indkaldes til en samtale, eller den bliver flyttet (i tid, sted eller form), aflyst eller holdt, eller borgeren udebliver. Hver besked beskriver hele samtalen, som den nu ser ud.',
    variants: ['Samtale ved personligt fremmøde', 'Samtale pr. telefon eller video'],
    inVariants: [{ form: 'Personligt fremmøde (`in-person`).' }, { form: 'Telefon (`phone`) eller video (`video`).' }],
    fields: {
      meetingId: 'Afsenderens reference for samtalen.',
      meeting:
        'Typen, der aldrig ændres: CV-samtale (`cv`), rådighedssamtale (`availability`), vejledningssamtale (`guidance`), informationsmøde (`information`), samtale i a-kassen (`support`), jobsamtale (`job-talk`), 1.–3. fælles jobsamtale (`joint-1` til `joint-3`), yderligere fælles jobsamtale (`joint-extra`) eller samtale under en krisepakke (`crisis`, fælles: `crisis-joint`).',
      status:
        'Hvor samtalen står: indkaldt (`scheduled`), flyttet (`rescheduled`), aflyst (`cancelled`), holdt (`held`) eller udeblivelse (`no-show`).',
      startsAt: 'Hvornår samtalen begynder.',
      endsAt: 'Hvornår samtalen slutter.',
      dutyToAttend: 'Om borgeren har mødepligt.',
      convener: 'Den part, der indkalder: afsenderen.',
      bookedBy: 'Hvem der valgte tiden: borgeren (`citizen`) eller parten (`party`).',
      requestId: 'Det ønske fra borgeren, som samtalen svarer på.',
      crisisPackage: 'Den krisepakke, samtalen hører til.',
      needSeen: 'Den, der indkalder, har set et behov for samtalen.',
      citizenWishes: 'Borgeren ønsker samtalen.',
      form: 'Hvordan samtalen holdes.',
      place: 'Hvor borgeren møder. Skal udfyldes ved personligt fremmøde.',
      'place.at':
        'Hvis lokaler det er: a-kassens (`akasse`), kommunens/jobcenterets (`jobcentre`) eller andre (`other`).',
      'place.address': 'Adressen, som borgeren skal møde på.',
    },
  },
  from: ['akasse', 'jobcentre'],
  follows: { atOnce: [spellClosed], whenDue: [spellClosed] },
  rule: 'R-MEET-1',
  data: z.discriminatedUnion('form', [MeetingInPerson, MeetingAtADistance]).check(notBefore('endsAt', 'startsAt')),
  examples: [
    {
      cpr: '6101801234',
      meetingId: 'moede-17',
      meeting: 'joint-1',
      status: 'scheduled',
      startsAt: '2012-12-10T10:00:00+01:00',
      endsAt: '2012-12-10T10:45:00+01:00',
      form: 'in-person',
      dutyToAttend: true,
      convener: 'jobcentre-751',
      place: { at: 'jobcentre', address: 'Værkmestergade 5, 8000 Aarhus C' },
      bookedBy: 'party',
    },
    {
      cpr: '6101801234',
      meetingId: 'samtale-3',
      meeting: 'availability',
      status: 'scheduled',
      startsAt: '2013-01-30T09:00:00+01:00',
      form: 'phone',
      dutyToAttend: true,
      convener: 'akasse-hk',
      bookedBy: 'citizen',
    },
  ],
});
