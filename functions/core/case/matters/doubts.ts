import type { DataOf } from '../../../../schemas/kinds/index.ts';
import { accept, refuse, type Verdict } from '../../decision.ts';
import type { Matter } from '../matter.ts';
import { type ByReference, put } from '../state.ts';
import { withoutCpr } from '../without-cpr.ts';

type Told = Extract<DataOf<'availability-doubt'>, { reason: string }>;
export type Doubt = Told & {
  status: 'open' | 'assessed' | 'withdrawn';
  outcome?: DataOf<'availability-assessment'>['outcome'];
};
type Doubts = ByReference<Doubt>;

/** R-AVAIL-3: a doubt that is answered or withdrawn is open. */
const refuseUnlessOpen = (doubt: Doubt): Verdict => {
  if (doubt.status === 'assessed') return refuse('already-assessed', 'R-AVAIL-3', '/data/doubtId');
  return doubt.status === 'open' ? accept() : refuse('impossible-step', 'R-AVAIL-3', '/data/doubtId');
};

/** The jobcentre's doubts about availability, and the a-kasse's answers. */
export const doubts: Matter<'pair', Doubts, 'availability-doubt' | 'availability-assessment'> = {
  scope: 'pair',
  empty: new Map(),
  on: {
    'availability-doubt': {
      decide: (own, data, seen) => {
        const known = own.get(data.doubtId);
        if ('withdrawn' in data)
          return known ? refuseUnlessOpen(known) : refuse('unknown-reference', 'R-AVAIL-3', '/data/doubtId');
        if (known) return refuse('reference-taken', 'R-AVAIL-1', '/data/doubtId');
        return data.meetingId === undefined || seen.case.meetings.has(data.meetingId)
          ? accept()
          : refuse('unknown-reference', 'R-AVAIL-1', '/data/meetingId');
      },
      fold: (own, { data }) => {
        if (!('withdrawn' in data)) return put(own, data.doubtId, { status: 'open', ...data });
        const known = own.get(data.doubtId);
        return known ? put(own, data.doubtId, { ...known, status: 'withdrawn' }) : own;
      },
    },
    'availability-assessment': {
      decide: (own, { doubtId }) => {
        if (doubtId === undefined) return accept();
        const doubt = own.get(doubtId);
        return doubt ? refuseUnlessOpen(doubt) : refuse('unknown-reference', 'R-AVAIL-2', '/data/doubtId');
      },
      fold: (own, { data: { doubtId, outcome } }) => {
        const doubt = doubtId === undefined ? undefined : own.get(doubtId);
        if (!doubt) return own;
        const isInterim = outcome === 'more-information-needed';
        return put(own, doubt.doubtId, { ...doubt, outcome, status: isInterim ? 'open' : 'assessed' });
      },
    },
  },
  view: (own) => ({ doubts: [...own.values()].map(withoutCpr) }),
};
