import type { DataOf } from '../../schemas/kinds/index.ts';
import type { MeetingStatus, MeetingType } from '../../schemas/kinds/meeting-date.ts';
import { sideOf } from '../../schemas/parties.ts';
import type { Day } from '../../schemas/primitives.ts';
import type { Refusal } from '../../schemas/refusal.ts';
import type { Fact } from './commit.ts';
import { accept, type Conclusion, flagged, noOpenSpell, refuse, type Speaking, type Verdict } from './decision.ts';
import { isUnderLessIntensiveEffort } from './less-intensive.ts';
import { type CaseState, type ClosedCase, type Meeting, type OpenCase, put } from './state.ts';
import { dayOf, isAfter } from './time.ts';

type MeetingDate = DataOf<'meeting-date'>;

/** The life-cycle: what may follow each status. */
const nextSteps: Record<MeetingStatus | 'none', readonly MeetingStatus[]> = {
  none: ['scheduled', 'held'],
  scheduled: ['rescheduled', 'cancelled', 'held', 'no-show'],
  rescheduled: ['rescheduled', 'cancelled', 'held', 'no-show'],
  cancelled: [],
  held: [],
  'no-show': [],
};

const onceInSpell: readonly MeetingType[] = ['joint-1', 'joint-2', 'joint-3'];
const occupies: readonly MeetingStatus[] = ['scheduled', 'rescheduled', 'held'];
const isAhead = ({ status }: MeetingDate): boolean => status === 'scheduled' || status === 'rescheduled';

/** A meeting belongs to the spell in which it was last arranged, also when its outcome is told in the next one. */
const spellOf = (state: CaseState, known: Meeting | undefined, data: MeetingDate): number =>
  known && !isAhead(data) ? known.spell : state.spells;

/** R-MEET-2: the sender convenes, and its side may hold this type. */
const ownership = (known: Meeting | undefined, data: MeetingDate, { sender, side, policy }: Speaking) => {
  if (data.convener !== sender) return refuse('not-your-meeting', 'R-MEET-2', '/data/convener');
  if (!policy.meetings.holders[data.meeting]?.includes(side))
    return refuse('not-your-meeting', 'R-MEET-2', '/data/meeting');
  if (known && sideOf(known.convener) !== side)
    return refuse(data.status === 'scheduled' ? 'reference-taken' : 'not-your-meeting', 'R-MEET-1', '/data/meetingId');
  return undefined;
};

const isTaken = (state: OpenCase, known: Meeting | undefined, data: MeetingDate): boolean =>
  [...state.meetings.values()].some(
    ({ meeting, meetingId, status, spell }) =>
      meeting === data.meeting &&
      meetingId !== data.meetingId &&
      spell === spellOf(state, known, data) &&
      occupies.includes(status),
  );

/** R-MEET-1 and R-FACT-1: the step is one that the life-cycle has, and has been taken. */
const step = (state: OpenCase, known: Meeting | undefined, data: MeetingDate, { now }: Speaking) => {
  if (!nextSteps[known?.status ?? 'none'].includes(data.status))
    return refuse('impossible-step', 'R-MEET-1', '/data/status');
  if (known && known.meeting !== data.meeting) return refuse('impossible-step', 'R-MEET-1', '/data/meeting');
  if ((data.status === 'held' || data.status === 'no-show') && isAfter(data.startsAt, now))
    return refuse('not-happened-yet', 'R-FACT-1', '/data/startsAt');
  if (onceInSpell.includes(data.meeting) && isTaken(state, known, data))
    return refuse('impossible-step', 'R-MEET-1', '/data/meeting');
  return undefined;
};

/** R-MEET-3, R-MEET-4 and R-MEET-5: what form a meeting may have, and whether it may carry a duty to attend. */
const manner = (state: CaseState, known: Meeting | undefined, data: MeetingDate, { policy }: Speaking) => {
  if (data.status === 'cancelled' || data.status === 'no-show') return undefined;
  const isHeldAsArranged =
    data.status === 'held' && known?.form === data.form && known.dutyToAttend === data.dutyToAttend;
  if (isHeldAsArranged) return undefined;
  const isLessIntensive = isUnderLessIntensiveEffort(state, dayOf(data.startsAt));
  const isInPerson = data.form === 'in-person';
  if (policy.meetings.inPerson.includes(data.meeting) && !isInPerson && !isLessIntensive)
    return refuse('in-person-required', 'R-MEET-3', '/data/form');
  const mustBeVoluntary = isInPerson || policy.lessIntensiveEffort.attendance === 'voluntary';
  if (isLessIntensive && data.dutyToAttend && mustBeVoluntary)
    return refuse('attendance-voluntary', 'R-MEET-4', '/data/dutyToAttend');
  return undefined;
};

/** R-MEET-14: a no-show at a meeting that the end of its spell had cancelled is taken, and flagged. */
const decideMissedAfterClosing = (state: OpenCase, known: Meeting, data: MeetingDate, context: Speaking): Verdict => {
  const asItStood: Meeting = known.cancelledByHub ? { ...known, status: 'scheduled' } : known;
  const refused = ownership(asItStood, data, context) ?? step(state, asItStood, data, context);
  return refused ?? accept([], ['spell-was-closed']);
};

export const decideMeeting = (state: OpenCase, data: MeetingDate, context: Speaking): Verdict => {
  const known = state.meetings.get(data.meetingId);
  if (known?.cancelledByHub && data.status === 'no-show') return decideMissedAfterClosing(state, known, data, context);
  const refused: { refusal: Refusal } | undefined =
    ownership(known, data, context) ?? step(state, known, data, context) ?? manner(state, known, data, context);
  return refused ?? accept();
};

/** R-SPELL-7 and R-MEET-14: what became of a meeting in the spell; after its last day, only that nobody came. */
export const decideMeetingAfterClosing = (state: ClosedCase, data: MeetingDate, context: Speaking): Verdict => {
  if (isAhead(data)) return noOpenSpell;
  if (dayOf(data.startsAt) <= state.spell.closed.lastDay)
    return flagged(decideMeeting(state, data, context), 'spell-was-closed');
  const known = state.meetings.get(data.meetingId);
  return known?.spell === state.spells && data.status === 'no-show'
    ? decideMissedAfterClosing(state, known, data, context)
    : noOpenSpell;
};

/** R-MEET-14: the meetings ahead that a closing spell cancels, by time. */
export const cancellationsAfter = (state: OpenCase, lastDay: Day): Conclusion[] =>
  [...state.meetings.values()]
    .filter((meeting) => meeting.spell === state.spells && isAhead(meeting) && dayOf(meeting.startsAt) > lastDay)
    .sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt))
    .map(({ spell: _, cancelledByHub: __, ...data }) => ({
      kind: 'meeting-date',
      data: { ...data, status: 'cancelled' },
      rule: 'R-MEET-14',
    }));

export const evolveMeeting = (state: CaseState, { data, sender }: Fact<'meeting-date'>): CaseState => ({
  ...state,
  meetings: put(state.meetings, data.meetingId, {
    spell: spellOf(state, state.meetings.get(data.meetingId), data),
    ...data,
    ...(sender === 'hub' && { cancelledByHub: true }),
  }),
});
