import { type Meeting, meetingTime, tellsMeeting } from '../meeting.ts';
import { between } from '../random.ts';
import { type Rate, rates } from '../rates.ts';
import { arrangedSlot, instantOf, lastSlot } from '../slots.ts';
import type { Thread } from '../thread.ts';

/** A meeting is held as it was arranged, and the next one is set. */
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
      tellsMeeting(citizen, arrangedSlot, held, 'scheduled'),
      tellsMeeting(citizen, slot, held, 'held'),
      tellsMeeting(citizen, slot, next, 'scheduled'),
    ];
  },
});

export const availabilityMeeting = meetingHeld('availability meetings held', rates.availabilityMeeting, 'availability');
export const jobTalk = meetingHeld('job talks held', rates.jobTalk, 'job-talk');
