import type { Thread } from '../thread.ts';
import { cvMeeting } from './cv-meeting.ts';
import { doubt } from './doubt.ts';
import { planProposed, planStarted } from './education-plan.ts';
import { jointMeeting } from './joint-meeting.ts';
import { crossing, effort, veto } from './less-intensive-effort.ts';
import { availabilityMeeting, jobTalk } from './meeting-held.ts';
import { meetingMoved } from './meeting-moved.ts';
import { mistake } from './mistake.ts';
import { spellClosed } from './spell-closed.ts';
import { spellOpened } from './spell-opened.ts';

/** What happens on the day to those whose spell was open before. */
export const standingThreads: readonly Thread[] = [
  cvMeeting,
  jointMeeting,
  availabilityMeeting,
  jobTalk,
  meetingMoved,
  doubt,
  effort,
  veto,
  crossing,
  planProposed,
  planStarted,
  spellClosed,
  mistake,
];

export const newcomersThread = spellOpened;
