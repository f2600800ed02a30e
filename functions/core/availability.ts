import type { DataOf } from '../../schemas/kinds/index.ts';
import type { Fact } from './commit.ts';
import { accept, flagged, noOpenSpell, refuse, type Speaking, type Verdict } from './decision.ts';
import { type CaseState, type ClosedCase, type Doubt, put } from './state.ts';
import { addDays } from './time.ts';

/** R-AVAIL-1 and R-AVAIL-3: a doubt is raised once, and withdrawn while it is open. */
export const decideDoubt = (state: CaseState, data: DataOf<'availability-doubt'>): Verdict => {
  const known = state.doubts.get(data.doubtId);
  if (!('withdrawn' in data)) {
    if (known) return refuse('reference-taken', 'R-AVAIL-1', '/data/doubtId');
    if (data.meetingId !== undefined && !state.meetings.has(data.meetingId))
      return refuse('unknown-reference', 'R-AVAIL-1', '/data/meetingId');
    return accept();
  }
  if (!known) return refuse('unknown-reference', 'R-AVAIL-3', '/data/doubtId');
  if (known.status === 'assessed') return refuse('already-assessed', 'R-AVAIL-3', '/data/doubtId');
  return known.status === 'open' ? accept() : refuse('impossible-step', 'R-AVAIL-3', '/data/doubtId');
};

/** R-AVAIL-3 and R-SPELL-7: a doubt observed in the spell may come late, and an open one is withdrawn at any time. */
export const decideDoubtAfterClosing = (
  state: ClosedCase,
  data: DataOf<'availability-doubt'>,
  { today, policy }: Speaking,
): Verdict => {
  if ('withdrawn' in data)
    return state.doubts.has(data.doubtId) ? flagged(decideDoubt(state, data), 'spell-was-closed') : noOpenSpell;
  const { firstDay, closed } = state.spell;
  const isInside = firstDay <= data.observedOn && data.observedOn <= closed.lastDay;
  return isInside && today <= addDays(closed.lastDay, policy.availability.lateDoubtDays)
    ? flagged(decideDoubt(state, data), 'late')
    : refuse('no-open-spell', 'R-AVAIL-3', '/data/observedOn');
};

const withDoubt = (state: CaseState, doubt: Doubt): CaseState => ({
  ...state,
  doubts: put(state.doubts, doubt.doubtId, doubt),
});

export const evolveDoubt = (state: CaseState, { data }: Fact<'availability-doubt'>): CaseState => {
  if (!('withdrawn' in data)) return withDoubt(state, { status: 'open', ...data });
  const known = state.doubts.get(data.doubtId);
  return known ? withDoubt(state, { ...known, status: 'withdrawn' }) : state;
};

/** R-AVAIL-2 and R-AVAIL-3: an answer to an open doubt, or an assessment of the a-kasse's own accord. */
export const decideAssessment = (state: CaseState, { doubtId }: DataOf<'availability-assessment'>): Verdict => {
  if (doubtId === undefined) return accept();
  const doubt = state.doubts.get(doubtId);
  if (!doubt) return refuse('unknown-reference', 'R-AVAIL-2', '/data/doubtId');
  if (doubt.status === 'assessed') return refuse('already-assessed', 'R-AVAIL-3', '/data/doubtId');
  return doubt.status === 'open' ? accept() : refuse('impossible-step', 'R-AVAIL-3', '/data/doubtId');
};

/** R-SPELL-7: it answers a doubt that was told, or was made before the spell ended. */
export const decideAssessmentAfterClosing = (state: ClosedCase, data: DataOf<'availability-assessment'>): Verdict => {
  const belongs =
    data.doubtId === undefined ? data.decidedOn <= state.spell.closed.lastDay : state.doubts.has(data.doubtId);
  return belongs ? flagged(decideAssessment(state, data), 'spell-was-closed') : noOpenSpell;
};

export const evolveAssessment = (state: CaseState, { data }: Fact<'availability-assessment'>): CaseState => {
  const doubt = data.doubtId === undefined ? undefined : state.doubts.get(data.doubtId);
  if (!doubt) return state;
  const isInterim = data.outcome === 'more-information-needed';
  return withDoubt(state, { ...doubt, outcome: data.outcome, status: isInterim ? 'open' : 'assessed' });
};
