import type { Track } from '../../functions/core/case/matters/triage.ts';
import { firstJointMeetingBy } from '../../functions/core/case/matters/triage.ts';
import { held } from './case.ts';
import { fromHub } from './events.ts';
import { given } from './given-when-then.ts';
import { cpr, spellOpened, triageResult } from './messages.ts';
import type { Step } from './step.ts';

export const endOfWeek6 = '2012-12-16';
export const endOfWeek11 = '2013-01-20';

export const trackChanged = (track: Track, firstJointMeetingBy: string) =>
  fromHub('contact-track-changed', 'R-TRI-2', { cpr, track, firstJointMeetingBy });

/** Track and due date of joint-1 after these steps of an open spell. */
export const jointOneAfter = (...steps: Step[]) => {
  const known = given(spellOpened(), ...steps);
  const { triage, spell } = held(known);
  return [triage.track, firstJointMeetingBy(triage, spell, known.policy)];
};

export const byWeek11 = () => triageResult({ firstJointMeeting: 'by-week-11' });
export const early = () => triageResult({ firstJointMeeting: 'early' });
