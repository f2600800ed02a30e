import type { Flag } from '../../../../schemas/flags.ts';
import type { DataOf } from '../../../../schemas/kinds/index.ts';
import type { Policy } from '../../../../schemas/policy.ts';
import type { Day } from '../../../../schemas/primitives.ts';
import { accept } from '../../decision.ts';
import { addDays, earliest, latestOf, weekEnd, weekStart } from '../../time.ts';
import type { Matter, Seen } from '../matter.ts';
import { pick } from '../pick.ts';
import type { HeldSpell } from '../state.ts';
import { isJointOneHeld } from './meetings.ts';

type TriageResult = DataOf<'triage-result'>;
export type Track = DataOf<'contact-track-changed'>['track'];

type Triage = {
  akasse?: Extract<TriageResult, { firstJointMeeting: unknown }>;
  jobcentre?: Extract<TriageResult, { earlyNeed: unknown }>;
  track: Track;
  /** When joint-1 is due, as announced with the track. */
  firstJointMeetingBy?: Day;
};

const namesNeed = (result: TriageResult | undefined): boolean => (result?.earlyNeed?.length ?? 0) > 0;

/** R-TRI-2: `by-week-11` only if the a-kasse has chosen it and neither party's flag is set. */
const trackOf = ({ akasse, jobcentre }: Pick<Triage, 'akasse' | 'jobcentre'>): Track =>
  akasse?.firstJointMeeting === 'by-week-11' && !namesNeed(akasse) && !namesNeed(jobcentre)
    ? 'by-week-11'
    : 'by-week-6';

/** R-TRI-3: a new result replaces the sender's own previous one only. */
const withResult = (own: Triage, result: TriageResult): Triage =>
  'firstJointMeeting' in result
    ? { ...own, akasse: result }
    : { ...own, jobcentre: { cpr: result.cpr, earlyNeed: result.earlyNeed } };

/** R-TRI-4: the last day on which joint-1 is on time; the announced one, if any. */
export const firstJointMeetingBy = (own: Triage, spell: HeldSpell, { triage }: Policy): Day =>
  own.firstJointMeetingBy ?? weekEnd(spell.firstDay, triage.earlyWeek);

/** R-TRI-4: the first day on which joint-1 is suggested; an earlier one is never refused. */
export const firstJointMeetingFrom = (spell: HeldSpell, { triage }: Policy): Day =>
  weekStart(spell.firstDay, triage.suggestedFromWeek);

/** R-TRI-4, R-TRI-6 and R-TRI-8: the new deadline of joint-1 when the track changes. */
const dueOnTrack = (own: Triage, track: Track, { case: state, policy }: Seen, today: Day): Day => {
  const { firstDay } = state.spell;
  const { earlyWeek, lateWeek, lateFlagDays } = policy.triage;
  if (isJointOneHeld(state)) return firstJointMeetingBy(own, state.spell, policy);
  const late = weekEnd(firstDay, lateWeek);
  return track === 'by-week-11'
    ? late
    : earliest(late, latestOf(weekEnd(firstDay, earlyWeek), addDays(today, lateFlagDays)));
};

const flagsOf = (result: TriageResult, track: Track, { triage }: Policy): Flag[] => {
  const flags: Flag[] = [];
  const limit = track === 'by-week-6' ? triage.earlyWeek : triage.lateWeek;
  if ('recommendedWeek' in result && (result.recommendedWeek ?? 0) > limit) flags.push('beyond-limit');
  // No tool can be agreed on yet, so no screening is covered by an agreement.
  if (result.earlyNeed?.some(({ reason }) => reason === 'screening')) flags.push('tool-not-agreed');
  return flags;
};

type Need = NonNullable<TriageResult['earlyNeed']>[number];
const needView = (need: Need) => pick(need, 'reason', 'text');

/** When in the programme the first joint meeting is due. */
export const triage: Matter<'spell', Triage, 'triage-result' | 'contact-track-changed'> = {
  scope: 'spell',
  empty: { track: 'by-week-6' },
  on: {
    'triage-result': {
      decide: (own, result, seen) => {
        const track = trackOf(withResult(own, result));
        const flags = flagsOf(result, track, seen.policy);
        if (track === own.track) return accept([], flags);
        const by = dueOnTrack(own, track, seen, seen.today);
        const data = { cpr: result.cpr, track, firstJointMeetingBy: by };
        return accept([{ kind: 'contact-track-changed', data, rule: 'R-TRI-2' }], flags);
      },
      fold: (own, { data }) => withResult(own, data),
    },
    'contact-track-changed': {
      fold: (own, { data: { track, firstJointMeetingBy } }) => ({ ...own, track, firstJointMeetingBy }),
    },
  },
  view: (own, { case: { spell }, policy }) => ({
    triage: {
      track: own.track,
      ...(own.akasse && {
        akasse: {
          ...pick(own.akasse, 'cvMeetingOn', 'firstJointMeeting', 'jobProspects', 'screeningTool', 'recommendedWeek'),
          ...(own.akasse.earlyNeed && { earlyNeed: own.akasse.earlyNeed.map(needView) }),
        },
      }),
      ...(own.jobcentre && { jobcentre: { earlyNeed: own.jobcentre.earlyNeed.map(needView) } }),
      firstJointMeetingFrom: firstJointMeetingFrom(spell, policy),
      firstJointMeetingBy: firstJointMeetingBy(own, spell, policy),
    },
  }),
};
