import { type Meeting, tellsMeeting } from '../meeting.ts';
import { between } from '../random.ts';
import { rates } from '../rates.ts';
import { arrangedSlot, instantOf, lastSlot } from '../slots.ts';
import type { Thread } from '../thread.ts';

/** The first joint meeting is held as it was arranged. */
export const jointMeeting: Thread = {
  name: 'joint meetings held',
  rate: rates.jointMeeting,
  age: { from: 28, to: 76 },
  stepsOf: (citizen, random) => {
    const slot = between(random, 0, lastSlot);
    const joint: Meeting = { meeting: 'joint-1', meetingId: 'joint-1', startsAt: instantOf(slot, 0) };
    return [tellsMeeting(citizen, arrangedSlot, joint, 'scheduled'), tellsMeeting(citizen, slot, joint, 'held')];
  },
};
