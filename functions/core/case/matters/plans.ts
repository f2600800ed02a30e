import type { DataOf } from '../../../../schemas/kinds/index.ts';
import type { Day } from '../../../../schemas/primitives.ts';
import { accept, flagged, noOpenSpell, refuse, type Verdict } from '../../decision.ts';
import type { Matter } from '../matter.ts';
import { pick } from '../pick.ts';
import { type ByReference, put } from '../state.ts';

type Proposal = Extract<DataOf<'education-plan'>, { status: 'proposed' }>;
type PlanStatus = DataOf<'education-plan'>['status'] | 'approved' | 'rejected';
export type EducationPlan = { plan: Proposal; status: PlanStatus; on: Day };
type Plans = ByReference<EducationPlan>;

const underWay: readonly PlanStatus[] = ['well-under-way', 'at-risk', 'completed', 'dropped-out'];

/** R-EDU-6: which statuses may follow each status of a plan. */
const nextSteps: Record<PlanStatus, readonly PlanStatus[]> = {
  proposed: ['withdrawn'],
  approved: ['started', 'withdrawn'],
  rejected: [],
  started: underWay,
  'well-under-way': underWay,
  'at-risk': underWay,
  completed: [],
  'dropped-out': [],
  withdrawn: [],
};

const shown = [
  'planId',
  'title',
  'provider',
  'startsOn',
  'enrolBy',
  'weeks',
  'price',
  'direction',
  'scheme',
  'inTargetGroup',
  'frameId',
] as const;

/** R-EDU-2, R-EDU-4 and R-EDU-6. */
const decidePlan = (own: Plans, data: DataOf<'education-plan'>): Verdict => {
  const known = own.get(data.planId);
  if (data.status === 'proposed') {
    if (data.scheme === 'job-oriented') return refuse('scheme-not-here', 'R-EDU-4', '/data/scheme');
    return known ? refuse('reference-taken', 'R-EDU-6', '/data/planId') : accept();
  }
  if (!known) return refuse('unknown-reference', 'R-EDU-6', '/data/planId');
  const awaitsApproval = known.status === 'proposed' || known.status === 'rejected';
  if (data.status === 'started' && awaitsApproval) return refuse('not-approved', 'R-EDU-2', '/data/status');
  return nextSteps[known.status].includes(data.status)
    ? accept()
    : refuse('impossible-step', 'R-EDU-6', '/data/status');
};

/** R-EDU-2: a proposed plan is decided once. `objected` would answer an approval under a frame; there are no frames yet. */
const decideDecision = (own: Plans, data: DataOf<'education-decision'>): Verdict => {
  const known = own.get(data.planId);
  if (!known) return refuse('unknown-reference', 'R-EDU-2', '/data/planId');
  if (data.decision === 'objected') return refuse('impossible-step', 'R-EDU-2', '/data/decision');
  return known.status === 'proposed' ? accept() : refuse('impossible-step', 'R-EDU-2', '/data/planId');
};

const lastSteps: readonly PlanStatus[] = ['completed', 'dropped-out', 'withdrawn'];

/** Education plans: the a-kasse proposes, the jobcentre decides. */
export const plans: Matter<'pair', Plans, 'education-plan' | 'education-decision'> = {
  scope: 'pair',
  empty: new Map(),
  on: {
    'education-plan': {
      decide: decidePlan,
      /** R-SPELL-7: an existing plan may be concluded, and what happened to it during the spell may arrive late. */
      decideAfterSpell: (own, data, { case: { spell } }) => {
        const belongs = lastSteps.includes(data.status) || data.on <= spell.lastDay;
        return belongs && data.status !== 'proposed' && own.has(data.planId)
          ? flagged(decidePlan(own, data), 'spell-was-closed')
          : noOpenSpell;
      },
      fold: (own, { data }) => {
        const plan = data.status === 'proposed' ? data : own.get(data.planId)?.plan;
        return plan ? put(own, data.planId, { plan, status: data.status, on: data.on }) : own;
      },
    },
    'education-decision': {
      decide: decideDecision,
      /** R-SPELL-7: a decision made before the spell ended. */
      decideAfterSpell: (own, data, { case: { spell } }) =>
        data.decidedOn <= spell.lastDay && own.has(data.planId)
          ? flagged(decideDecision(own, data), 'spell-was-closed')
          : noOpenSpell,
      fold: (own, { data }) => {
        const known = own.get(data.planId);
        return known && data.decision !== 'objected'
          ? put(own, data.planId, { ...known, status: data.decision, on: data.decidedOn })
          : own;
      },
    },
  },
  view: (own) => ({
    plans: [...own.values()].map(({ plan, status, on }) => ({ ...pick(plan, ...shown), status, on })),
  }),
};
