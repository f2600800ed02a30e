import { nationalDate } from '../country.ts';
import { type Meeting, tellsMeeting } from '../meeting.ts';
import { between, happens, pick } from '../random.ts';
import { rates, shares } from '../rates.ts';
import { arrangedSlot, instantOf, lastSlot, type Slot } from '../slots.ts';
import { type Said, says } from '../step.ts';
import type { Thread } from '../thread.ts';

/** The citizen does not come, the jobcentre doubts, and the a-kasse assesses: at once, or after it has asked. */
export const doubt: Thread = {
  name: 'doubts with assessment',
  rate: rates.doubt,
  stepsOf: (citizen, random) => {
    const { akasse, jobcentre } = citizen.parties;
    const slot = between(random, 0, lastSlot - 4);
    const talk: Meeting = { meeting: 'job-talk', meetingId: 'job-talk-1', startsAt: instantOf(slot, 0) };
    const assessment = (told: Slot, outcome: Said<'availability-assessment'>['outcome']) =>
      says(akasse, told, 'availability-assessment', { doubtId: 'doubt-1', outcome, decidedOn: nationalDate });
    return [
      tellsMeeting(citizen, arrangedSlot, talk, 'scheduled'),
      tellsMeeting(citizen, slot, talk, 'no-show'),
      says(jobcentre, slot, 'availability-doubt', {
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
