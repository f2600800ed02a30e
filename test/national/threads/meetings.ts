import { addDays } from '../../../functions/core/time.ts';
import type { Side } from '../../../schemas/parties.ts';
import type { Instant } from '../../../schemas/primitives.ts';
import {
  between,
  happens,
  ownEstimate,
  pick,
  type Random,
  type Rate,
  rate,
  shares,
  spellsOpened,
  talks,
  workingDaysAMonth,
  workingDaysAQuarter,
} from '../chance.ts';
import { type Citizen, nationalDate } from '../country.ts';
import {
  arrangedSlot,
  type CaseData,
  instantOf,
  lastSlot,
  type Slot,
  type Step,
  sends,
  type Thread,
} from '../thread.ts';

const talksOfAkasser = 24_013 / workingDaysAMonth;
const jointTalks = 10_500 / workingDaysAMonth;
const sanctions = 8_234 / workingDaysAQuarter;

type Manner = Pick<CaseData<'meeting-date'>, 'form' | 'place' | 'bookedBy'>;
const atJobcentre = {
  form: 'in-person',
  place: { at: 'jobcentre', address: 'Jobcentret, indgang B' },
  bookedBy: 'party',
} as const;

const conventions = {
  cv: { side: 'akasse', manner: { form: 'video', bookedBy: 'citizen' } },
  availability: { side: 'akasse', manner: { form: 'phone', bookedBy: 'party' } },
  'job-talk': { side: 'jobcentre', manner: atJobcentre },
  'joint-1': { side: 'jobcentre', manner: atJobcentre },
} as const satisfies Record<string, { side: Side; manner: Manner }>;

type Meeting = { meeting: keyof typeof conventions; meetingId: string; startsAt: Instant };

/** In office hours, `daysAhead` from the day. */
export const meetingTime = (daysAhead: number, random: Random): Instant =>
  `${addDays(nationalDate, daysAhead)}T${between(random, 10, 15)}:00:00+01:00`;

/** The convener sends the status of a meeting. */
export const meetingDate = (
  { parties }: Citizen,
  slot: Slot,
  { meeting, ...facts }: Meeting,
  status: CaseData<'meeting-date'>['status'],
): Step => {
  const { side, manner } = conventions[meeting];
  const convener = parties[side];
  return sends(convener, slot, 'meeting-date', { ...facts, ...manner, meeting, status, convener, dutyToAttend: true });
};

const triage = ({ parties }: Citizen, slot: Slot, random: Random): Step =>
  sends(parties.akasse, slot, 'triage-result', {
    cvMeetingOn: nationalDate,
    ...(happens(random, shares.earlyTriage)
      ? { firstJointMeeting: 'early', jobProspects: 'less-good', earlyNeed: [{ reason: 'own-assessment' }] }
      : { firstJointMeeting: 'by-week-11', jobProspects: 'good' }),
  });

/** The CV meeting is held, the a-kasse triages, and the jobcentre may schedule the first joint meeting at once. */
const cvMeeting: Thread = {
  name: 'CV meetings with triage',
  rate: rate(spellsOpened, 'medium', 'one for each new spell'),
  age: { from: 4, to: 14 },
  stepsOf: (citizen, random) => {
    const slot = between(random, 0, lastSlot - 2);
    const cv: Meeting = { meeting: 'cv', meetingId: 'cv', startsAt: instantOf(slot, 0) };
    const steps = [
      meetingDate(citizen, arrangedSlot, cv, 'scheduled'),
      meetingDate(citizen, slot, cv, 'held'),
      triage(citizen, slot, random),
    ];
    if (!happens(random, shares.jointMeetingSetAtOnce)) return steps;
    const startsAt = meetingTime(between(random, 14, 28), random);
    const joint: Meeting = { meeting: 'joint-1', meetingId: 'joint-1', startsAt };
    return [...steps, meetingDate(citizen, slot + between(random, 1, 2), joint, 'scheduled')];
  },
};

const jointMeeting: Thread = {
  name: 'joint meetings held',
  rate: rate(jointTalks, 'medium', '10,500 joint talks in May 2018: star.dk'),
  age: { from: 28, to: 76 },
  stepsOf: (citizen, random) => {
    const slot = between(random, 0, lastSlot);
    const joint: Meeting = { meeting: 'joint-1', meetingId: 'joint-1', startsAt: instantOf(slot, 0) };
    return [meetingDate(citizen, arrangedSlot, joint, 'scheduled'), meetingDate(citizen, slot, joint, 'held')];
  },
};

/** A meeting is held as scheduled, and the next one is scheduled. */
const meetingHeld = (name: string, rate: Rate, meeting: Meeting['meeting']): Thread => ({
  name,
  rate,
  stepsOf: (citizen, random) => {
    const slot = between(random, 0, lastSlot);
    const held: Meeting = { meeting, meetingId: `${meeting}-1`, startsAt: instantOf(slot, 0) };
    const next: Meeting = {
      meeting,
      meetingId: `${meeting}-2`,
      startsAt: meetingTime(between(random, 60, 90), random),
    };
    return [
      meetingDate(citizen, arrangedSlot, held, 'scheduled'),
      meetingDate(citizen, slot, held, 'held'),
      meetingDate(citizen, slot, next, 'scheduled'),
    ];
  },
});

const availabilityMeeting = meetingHeld(
  'availability meetings held',
  rate(
    talksOfAkasser - spellsOpened,
    'medium',
    '24,013 talks of a-kasser a month, mean of September 2025-May 2026: Jobindsats smt02; less the CV meetings',
  ),
  'availability',
);
const jobTalk = meetingHeld(
  'job talks held',
  rate(
    talks - talksOfAkasser - jointTalks,
    'medium',
    '7.7 talks a year for each on dagpenge in 2019: kl.dk; less those of the rows above',
  ),
  'job-talk',
);

const meetingMoved: Thread = {
  name: 'meetings moved',
  rate: ownEstimate(talks / 10, 'one meeting in ten is moved'),
  stepsOf: (citizen, random) => {
    const meeting: Meeting = {
      meeting: pick(random, ['availability', 'job-talk']),
      meetingId: 'moved',
      startsAt: meetingTime(between(random, 2, 7), random),
    };
    const moved = { ...meeting, startsAt: meetingTime(between(random, 8, 14), random) };
    return [
      meetingDate(citizen, arrangedSlot, meeting, 'scheduled'),
      meetingDate(citizen, between(random, 0, lastSlot), moved, 'rescheduled'),
    ];
  },
};

/** A no-show, the jobcentre's doubt, and the a-kasse's assessment: at once, or after an interim one. */
const doubt: Thread = {
  name: 'doubts with assessment',
  rate: ownEstimate(2 * sanctions, 'half of all doubts end in one of the 8,234 sanctions a quarter: Jobindsats y01h01'),
  stepsOf: (citizen, random) => {
    const { akasse, jobcentre } = citizen.parties;
    const slot = between(random, 0, lastSlot - 4);
    const talk: Meeting = { meeting: 'job-talk', meetingId: 'job-talk-1', startsAt: instantOf(slot, 0) };
    const assessment = (assessed: Slot, outcome: CaseData<'availability-assessment'>['outcome']) =>
      sends(akasse, assessed, 'availability-assessment', { doubtId: 'doubt-1', outcome, decidedOn: nationalDate });
    return [
      meetingDate(citizen, arrangedSlot, talk, 'scheduled'),
      meetingDate(citizen, slot, talk, 'no-show'),
      sends(jobcentre, slot, 'availability-doubt', {
        doubtId: 'doubt-1',
        reason: 'no-show',
        observedOn: nationalDate,
        meetingId: talk.meetingId,
      }),
      ...(happens(random, shares.interimAssessment) ? [assessment(slot + 2, 'more-information-needed')] : []),
      assessment(slot + 4, pick(random, ['available', 'not-available'])),
    ];
  },
};

export const meetingThreads: readonly Thread[] = [
  cvMeeting,
  jointMeeting,
  availabilityMeeting,
  jobTalk,
  meetingMoved,
  doubt,
];
