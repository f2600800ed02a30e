import type { Flag } from '../../schemas/flags.ts';
import type { DataOf } from '../../schemas/kinds/index.ts';
import type { Policy } from '../../schemas/policy.ts';
import type { Day } from '../../schemas/primitives.ts';
import type { Fact } from './commit.ts';
import { accept, type Conclusion, type Speaking, type Verdict } from './decision.ts';
import type { CaseState, JointOneTrack, OpenCase, Spell, Track, Triage } from './state.ts';
import { addDays, earliest, latestOf, weekEnd, weekStart } from './time.ts';

type TriageResult = DataOf<'triage-result'>;

const raisesFlag = (result: TriageResult | undefined): boolean =>
  result !== undefined &&
  (('firstJointMeeting' in result && result.firstJointMeeting === 'early') || (result.earlyNeed?.length ?? 0) > 0);

/** R-TRI-2: `by-week-11` only if the a-kasse has said so and no flag of either party stands. */
const trackOf = ({ akasse, jobcentre }: Pick<Triage, 'akasse' | 'jobcentre'>): Track =>
  akasse?.firstJointMeeting === 'by-week-11' && !raisesFlag(akasse) && !raisesFlag(jobcentre)
    ? 'by-week-11'
    : 'by-week-6';

const turn = (before: JointOneTrack, track: Track, on: Day): JointOneTrack => {
  if (track === before.track) return before;
  return track === 'by-week-6' ? { track, earlyAgainOn: on } : { track };
};

const isJointOneHeld = (state: CaseState): boolean =>
  [...state.meetings.values()].some(
    ({ meeting, status, spell }) => meeting === 'joint-1' && status === 'held' && spell === state.spells,
  );

/** R-TRI-3: a new result replaces the sender's own previous one, and nobody else's. */
const withResult = (state: CaseState, result: TriageResult, on: Day): Triage => {
  const results =
    'firstJointMeeting' in result
      ? { ...state.triage, akasse: result }
      : { ...state.triage, jobcentre: { cpr: result.cpr, earlyNeed: result.earlyNeed } };
  const now = turn(state.triage.now, trackOf(results), on);
  return { ...results, now, forJointOne: isJointOneHeld(state) ? state.triage.forJointOne : now };
};

/** R-TRI-4 and R-TRI-8: the last day on which joint-1 is on time. */
export const firstJointMeetingBy = (spell: Spell, { forJointOne }: Triage, { triage }: Policy): Day => {
  const early = weekEnd(spell.firstDay, triage.earlyWeek);
  const late = weekEnd(spell.firstDay, triage.lateWeek);
  if (forJointOne.track === 'by-week-11') return late;
  if (forJointOne.earlyAgainOn === undefined) return early;
  return earliest(late, latestOf(early, addDays(forJointOne.earlyAgainOn, triage.lateFlagDays)));
};

/** R-TRI-4: the first day on which joint-1 is suggested; an earlier one is never refused. */
export const firstJointMeetingFrom = (spell: Spell, { triage }: Policy): Day =>
  weekStart(spell.firstDay, triage.suggestedFromWeek);

const flagsOf = (result: TriageResult, track: Track, { triage }: Policy): Flag[] => {
  const flags: Flag[] = [];
  const limit = track === 'by-week-6' ? triage.earlyWeek : triage.lateWeek;
  if ('recommendedWeek' in result && (result.recommendedWeek ?? 0) > limit) flags.push('beyond-limit');
  // Nobody can agree on a tool yet, so no screening stands on an agreement.
  if (result.earlyNeed?.some(({ reason }) => reason === 'screening')) flags.push('tool-not-agreed');
  return flags;
};

export const decideTriage = (state: OpenCase, result: TriageResult, { today, policy }: Speaking): Verdict => {
  const triage = withResult(state, result, today);
  const conclusions: Conclusion[] =
    triage.now.track === state.triage.now.track
      ? []
      : [
          {
            kind: 'contact-track-changed',
            data: {
              cpr: result.cpr,
              track: triage.now.track,
              firstJointMeetingBy: firstJointMeetingBy(state.spell, triage, policy),
            },
            rule: 'R-TRI-2',
          },
        ];
  return accept(conclusions, flagsOf(result, triage.now.track, policy));
};

export const evolveTriage = (state: CaseState, { data, on }: Fact<'triage-result'>): CaseState => ({
  ...state,
  triage: withResult(state, data, on),
});
