import { meetingTime, tellsMeeting } from '../meeting.ts';
import { opensSpell } from '../opening.ts';
import { between } from '../random.ts';
import { rates } from '../rates.ts';
import { lastSlot } from '../slots.ts';
import type { Thread } from '../thread.ts';

/** The first day of unemployment: the spell is opened, and the CV meeting booked. */
export const spellOpened: Thread = {
  name: 'spells opened',
  rate: rates.spellOpened,
  age: { from: 0, to: 0 },
  stepsOf: (citizen, random) => {
    const slot = between(random, 0, lastSlot - 1);
    const cv = { meeting: 'cv', meetingId: 'cv', startsAt: meetingTime(between(random, 4, 14), random) } as const;
    return [opensSpell(citizen, slot), tellsMeeting(citizen, slot + 1, cv, 'scheduled')];
  },
};
