import type { DataOf } from '../../../../schemas/kinds/index.ts';
import { accept, flagged, noOpenSpell, refuse, type Verdict } from '../../decision.ts';
import { addDays } from '../../time.ts';
import type { Hearing, Matter } from '../matter.ts';
import { pick } from '../pick.ts';
import { type ByReference, type HeldSpell, put } from '../state.ts';

type Told = Extract<DataOf<'availability-doubt'>, { reason: string }>;
export type Doubt = Told & {
  status: 'open' | 'assessed' | 'withdrawn';
  outcome?: DataOf<'availability-assessment'>['outcome'];
};
type Doubts = ByReference<Doubt>;

/** R-AVAIL-3: only an open doubt can be answered or withdrawn. */
const refuseUnlessOpen = (doubt: Doubt): Verdict => {
  if (doubt.status === 'assessed') return refuse('already-assessed', 'R-AVAIL-3', '/data/doubtId');
  return doubt.status === 'open' ? accept() : refuse('impossible-step', 'R-AVAIL-3', '/data/doubtId');
};

/** R-AVAIL-1 and R-AVAIL-3: a doubt is raised once, and can be withdrawn while open. */
const decideDoubt = (own: Doubts, data: DataOf<'availability-doubt'>, seen: Hearing<HeldSpell>): Verdict => {
  const known = own.get(data.doubtId);
  if ('withdrawn' in data)
    return known ? refuseUnlessOpen(known) : refuse('unknown-reference', 'R-AVAIL-3', '/data/doubtId');
  if (known) return refuse('reference-taken', 'R-AVAIL-1', '/data/doubtId');
  return data.meetingId === undefined || seen.case.meetings.has(data.meetingId)
    ? accept()
    : refuse('unknown-reference', 'R-AVAIL-1', '/data/meetingId');
};

/** R-AVAIL-2 and R-AVAIL-3: an answer to an open doubt, or an assessment on the a-kasse's own initiative. */
const decideAssessment = (own: Doubts, { doubtId }: DataOf<'availability-assessment'>): Verdict => {
  if (doubtId === undefined) return accept();
  const doubt = own.get(doubtId);
  return doubt ? refuseUnlessOpen(doubt) : refuse('unknown-reference', 'R-AVAIL-2', '/data/doubtId');
};

/** The jobcentre's doubts about availability, and the a-kasse's answers. */
export const doubts: Matter<'pair', Doubts, 'availability-doubt' | 'availability-assessment'> = {
  scope: 'pair',
  empty: new Map(),
  on: {
    'availability-doubt': {
      decide: decideDoubt,
      /** R-AVAIL-3 and R-SPELL-7: a doubt observed in the spell may arrive late; an open one can be withdrawn at any time. */
      decideAfterSpell: (own, data, seen) => {
        if ('withdrawn' in data)
          return own.has(data.doubtId) ? flagged(decideDoubt(own, data, seen), 'spell-was-closed') : noOpenSpell;
        const { firstDay, lastDay } = seen.case.spell;
        const isInside = firstDay <= data.observedOn && data.observedOn <= lastDay;
        return isInside && seen.today <= addDays(lastDay, seen.policy.availability.lateDoubtDays)
          ? flagged(decideDoubt(own, data, seen), 'late')
          : refuse('no-open-spell', 'R-AVAIL-3', '/data/observedOn');
      },
      fold: (own, { data }) => {
        if (!('withdrawn' in data)) return put(own, data.doubtId, { status: 'open', ...data });
        const known = own.get(data.doubtId);
        return known ? put(own, data.doubtId, { ...known, status: 'withdrawn' }) : own;
      },
    },
    'availability-assessment': {
      decide: decideAssessment,
      /** R-SPELL-7: answers a doubt that was raised, or was made before the spell ended. */
      decideAfterSpell: (own, data, { case: { spell } }) => {
        const belongs = data.doubtId === undefined ? data.decidedOn <= spell.lastDay : own.has(data.doubtId);
        return belongs ? flagged(decideAssessment(own, data), 'spell-was-closed') : noOpenSpell;
      },
      fold: (own, { data: { doubtId, outcome } }) => {
        const doubt = doubtId === undefined ? undefined : own.get(doubtId);
        if (!doubt) return own;
        const isInterim = outcome === 'more-information-needed';
        return put(own, doubt.doubtId, { ...doubt, outcome, status: isInterim ? 'open' : 'assessed' });
      },
    },
  },
  view: (own) => ({
    doubts: [...own.values()].map((doubt) =>
      pick(doubt, 'doubtId', 'reason', 'observedOn', 'meetingId', 'referralId', 'text', 'status', 'outcome'),
    ),
  }),
};
