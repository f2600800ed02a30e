import type { Citizen } from '../citizen.ts';
import { nationalDate } from '../country.ts';
import { type Meeting, meetingTime, tellsMeeting } from '../meeting.ts';
import { between, happens, type Random } from '../random.ts';
import { rates, shares } from '../rates.ts';
import { arrangedSlot, instantOf, lastSlot, type Slot } from '../slots.ts';
import { type Step, says } from '../step.ts';
import type { Thread } from '../thread.ts';

const triage = ({ parties }: Citizen, slot: Slot, random: Random): Step =>
  says(parties.akasse, slot, 'triage-result', {
    cvMeetingOn: nationalDate,
    ...(happens(random, shares.earlyTriage)
      ? { firstJointMeeting: 'early', jobProspects: 'less-good', earlyNeed: [{ reason: 'own-assessment' }] }
      : { firstJointMeeting: 'by-week-11', jobProspects: 'good' }),
  });

/** The CV meeting is held, and the a-kasse says where the first joint meeting belongs; the jobcentre may set it. */
export const cvMeeting: Thread = {
  name: 'CV meetings with triage',
  rate: rates.cvMeeting,
  age: { from: 4, to: 14 },
  stepsOf: (citizen, random) => {
    const slot = between(random, 0, lastSlot - 2);
    const cv: Meeting = { meeting: 'cv', meetingId: 'cv', startsAt: instantOf(slot, 0) };
    const steps = [
      tellsMeeting(citizen, arrangedSlot, cv, 'scheduled'),
      tellsMeeting(citizen, slot, cv, 'held'),
      triage(citizen, slot, random),
    ];
    if (!happens(random, shares.jointMeetingSetAtOnce)) return steps;
    const startsAt = meetingTime(between(random, 14, 28), random);
    const joint: Meeting = { meeting: 'joint-1', meetingId: 'joint-1', startsAt };
    return [...steps, tellsMeeting(citizen, slot + between(random, 1, 2), joint, 'scheduled')];
  },
};
