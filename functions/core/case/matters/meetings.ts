import type { DataOf } from '../../../../schemas/kinds/index.ts';
import type { MeetingStatus, MeetingType } from '../../../../schemas/kinds/meeting-date.ts';
import { sideOf } from '../../../../schemas/parties.ts';
import type { Day } from '../../../../schemas/primitives.ts';
import { accept, flagged, noOpenSpell, refuse, type Verdict } from '../../decision.ts';
import { dayOf, isAfter } from '../../time.ts';
import type { Hearing, Matter } from '../matter.ts';
import { pick } from '../pick.ts';
import { type ByReference, type CaseState, type HeldSpell, put } from '../state.ts';
import { isUnderLessIntensiveEffort } from './efforts.ts';

type MeetingDate = DataOf<'meeting-date'>;
/** `spell`: the number of its spell among those that its parties share. */
export type Meeting = MeetingDate & { spell: number; cancelledByHub?: true };
type Meetings = ByReference<Meeting>;
type Hears = Hearing<HeldSpell>;

/** The life cycle: which statuses may follow each status. */
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

const presentSpell = ({ spell }: CaseState): number => (spell.status === 'none' ? 0 : spell.number);

/** A meeting belongs to the spell in which it was last arranged, even if its outcome is reported in the next one. */
const spellOf = (state: CaseState, known: Meeting | undefined, data: MeetingDate): number =>
  known && !isAhead(data) ? known.spell : presentSpell(state);

export const isJointOneHeld = (state: CaseState): boolean =>
  [...state.meetings.values()].some(
    ({ meeting, status, spell }) => meeting === 'joint-1' && status === 'held' && spell === presentSpell(state),
  );

/** R-MEET-2: the sender is the convener, and its side may hold this type. */
const refuseOwnership = (known: Meeting | undefined, data: MeetingDate, { sender, side, policy }: Hears) => {
  if (data.convener !== sender) return refuse('not-your-meeting', 'R-MEET-2', '/data/convener');
  if (!policy.meetings.holders[data.meeting]?.includes(side))
    return refuse('not-your-meeting', 'R-MEET-2', '/data/meeting');
  if (known && sideOf(known.convener) !== side)
    return refuse(data.status === 'scheduled' ? 'reference-taken' : 'not-your-meeting', 'R-MEET-1', '/data/meetingId');
  return undefined;
};

const isTaken = (own: Meetings, known: Meeting | undefined, data: MeetingDate, state: CaseState): boolean =>
  [...own.values()].some(
    ({ meeting, meetingId, status, spell }) =>
      meeting === data.meeting &&
      meetingId !== data.meetingId &&
      spell === spellOf(state, known, data) &&
      occupies.includes(status),
  );

/** R-MEET-1 and R-FACT-1: the step exists in the life cycle, and has already been taken. */
const refuseStep = (own: Meetings, known: Meeting | undefined, data: MeetingDate, seen: Hears) => {
  if (!nextSteps[known?.status ?? 'none'].includes(data.status))
    return refuse('impossible-step', 'R-MEET-1', '/data/status');
  if (known && known.meeting !== data.meeting) return refuse('impossible-step', 'R-MEET-1', '/data/meeting');
  if ((data.status === 'held' || data.status === 'no-show') && isAfter(data.startsAt, seen.now))
    return refuse('not-happened-yet', 'R-FACT-1', '/data/startsAt');
  if (onceInSpell.includes(data.meeting) && isTaken(own, known, data, seen.case))
    return refuse('impossible-step', 'R-MEET-1', '/data/meeting');
  return undefined;
};

/** R-MEET-3, R-MEET-4 and R-MEET-5: which form a meeting may take, and whether attendance may be mandatory. */
const refuseManner = (known: Meeting | undefined, data: MeetingDate, { case: state, policy }: Hears) => {
  if (data.status === 'cancelled' || data.status === 'no-show') return undefined;
  const isHeldAsArranged =
    data.status === 'held' && known?.form === data.form && known.dutyToAttend === data.dutyToAttend;
  if (isHeldAsArranged) return undefined;
  const isLessIntensive = isUnderLessIntensiveEffort(state.efforts, dayOf(data.startsAt));
  const isInPerson = data.form === 'in-person';
  if (policy.meetings.inPerson.includes(data.meeting) && !isInPerson && !isLessIntensive)
    return refuse('in-person-required', 'R-MEET-3', '/data/form');
  const mustBeVoluntary = isInPerson || policy.lessIntensiveEffort.attendance === 'voluntary';
  if (isLessIntensive && data.dutyToAttend && mustBeVoluntary)
    return refuse('attendance-voluntary', 'R-MEET-4', '/data/dutyToAttend');
  return undefined;
};

/** R-MEET-14: a no-show at a meeting cancelled by the end of its spell is accepted and flagged. */
const decideMissedAfterSpell = (own: Meetings, known: Meeting, data: MeetingDate, seen: Hears): Verdict => {
  const asItStood: Meeting = known.cancelledByHub ? { ...known, status: 'scheduled' } : known;
  const refused = refuseOwnership(asItStood, data, seen) ?? refuseStep(own, asItStood, data, seen);
  return refused ?? accept([], ['spell-was-closed']);
};

const decide = (own: Meetings, data: MeetingDate, seen: Hears): Verdict => {
  const known = own.get(data.meetingId);
  if (known?.cancelledByHub && data.status === 'no-show') return decideMissedAfterSpell(own, known, data, seen);
  return (
    refuseOwnership(known, data, seen) ??
    refuseStep(own, known, data, seen) ??
    refuseManner(known, data, seen) ??
    accept()
  );
};

/** R-MEET-14: the future meetings that the end of the spell cancels, by time. */
const cancelledAfter = (own: Meetings, lastDay: Day, spell: number): Meeting[] =>
  [...own.values()]
    .filter((meeting) => meeting.spell === spell && isAhead(meeting) && dayOf(meeting.startsAt) > lastDay)
    .sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));

const asTold = ({ spell: _, cancelledByHub: __, ...data }: Meeting): MeetingDate => data;

const shown = [
  'meetingId',
  'meeting',
  'status',
  'startsAt',
  'endsAt',
  'dutyToAttend',
  'convener',
  'bookedBy',
  'requestId',
  'crisisPackage',
  'needSeen',
  'citizenWishes',
] as const;

const placeView = (place: NonNullable<MeetingDate['place']>) => pick(place, 'at', 'address');

const meetingView = (meeting: Meeting) =>
  meeting.form === 'in-person'
    ? { ...pick(meeting, ...shown, 'form'), place: placeView(meeting.place) }
    : { ...pick(meeting, ...shown, 'form'), ...(meeting.place && { place: placeView(meeting.place) }) };

/** The meetings to which either side calls the citizen. */
export const meetings: Matter<'pair', Meetings, 'meeting-date'> = {
  scope: 'pair',
  empty: new Map(),
  on: {
    'meeting-date': {
      decide,
      /** R-SPELL-7 and R-MEET-14: the outcome of a meeting in the spell; for one after its last day, only a no-show. */
      decideAfterSpell: (own, data, seen) => {
        const { spell } = seen.case;
        if (isAhead(data)) return noOpenSpell;
        if (dayOf(data.startsAt) <= spell.lastDay) return flagged(decide(own, data, seen), 'spell-was-closed');
        const known = own.get(data.meetingId);
        return known?.spell === spell.number && data.status === 'no-show'
          ? decideMissedAfterSpell(own, known, data, seen)
          : noOpenSpell;
      },
      fold: (own, { data, sender }, state) =>
        put(own, data.meetingId, {
          spell: spellOf(state, own.get(data.meetingId), data),
          ...data,
          ...(sender === 'hub' && { cancelledByHub: true }),
        }),
    },
  },
  whenSpellEnds: (own, { lastDay }, seen) =>
    cancelledAfter(own, lastDay, seen.case.spell.number).map((meeting) => ({
      kind: 'meeting-date',
      data: { ...asTold(meeting), status: 'cancelled' },
      rule: 'R-MEET-14',
    })),
  view: (own) => ({ meetings: [...own.values()].map(meetingView) }),
};
