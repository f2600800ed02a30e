import { type Meeting, meetingTime, tellsMeeting } from '../meeting.ts';
import { between, pick } from '../random.ts';
import { rates } from '../rates.ts';
import { arrangedSlot, lastSlot } from '../slots.ts';
import type { Thread } from '../thread.ts';

/** A meeting later in the month is moved. */
export const meetingMoved: Thread = {
  name: 'meetings moved',
  rate: rates.meetingMoved,
  stepsOf: (citizen, random) => {
    const meeting: Meeting = {
      meeting: pick(random, ['availability', 'job-talk']),
      meetingId: 'moved',
      startsAt: meetingTime(between(random, 2, 7), random),
    };
    const moved = { ...meeting, startsAt: meetingTime(between(random, 8, 14), random) };
    return [
      tellsMeeting(citizen, arrangedSlot, meeting, 'scheduled'),
      tellsMeeting(citizen, between(random, 0, lastSlot), moved, 'rescheduled'),
    ];
  },
};
