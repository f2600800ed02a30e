import { addDays } from '../../../../core/time.ts';
import { nationalDate } from '../country.ts';
import { type Meeting, meetingTime, tellsMeeting } from '../meeting.ts';
import { between, happens, pick } from '../random.ts';
import { rates, shares } from '../rates.ts';
import { arrangedSlot, lastSlot } from '../slots.ts';
import { says } from '../step.ts';
import type { Thread } from '../thread.ts';

/** The spell ended yesterday; a meeting that lay ahead is cancelled by the hub. */
export const spellClosed: Thread = {
  name: 'spells closed',
  rate: rates.spellClosed,
  stepsOf: (citizen, random) => {
    const { akasse, jobcentre } = citizen.parties;
    const startsAt = meetingTime(between(random, 7, 30), random);
    const ahead: Meeting = { meeting: 'availability', meetingId: 'ahead', startsAt };
    return [
      ...(happens(random, shares.meetingAheadAtClosing)
        ? [tellsMeeting(citizen, arrangedSlot, ahead, 'scheduled')]
        : []),
      says(happens(random, shares.closedByAkasse) ? akasse : jobcentre, between(random, 0, lastSlot), 'spell-closed', {
        lastDay: addDays(nationalDate, -1),
        outcome: pick(random, ['job', 'job', 'job', 'education', 'barsel', 'efterloen']),
      }),
    ];
  },
};
