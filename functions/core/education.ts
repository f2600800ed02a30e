import type { DataOf } from '../../schemas/kinds/index.ts';
import type { Fact } from './commit.ts';
import { accept, flagged, noOpenSpell, refuse, type Verdict } from './decision.ts';
import { type CaseState, type ClosedCase, type PlanStatus, put } from './state.ts';

const underWay: readonly PlanStatus[] = ['well-under-way', 'at-risk', 'completed', 'dropped-out'];

/** R-EDU-6: what may follow each status of a plan. */
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

/** R-EDU-2, R-EDU-4 and R-EDU-6. */
export const decidePlan = (state: CaseState, data: DataOf<'education-plan'>): Verdict => {
  const known = state.plans.get(data.planId);
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

const lastSteps: readonly PlanStatus[] = ['completed', 'dropped-out', 'withdrawn'];

/** R-SPELL-7: a plan that was told is brought to its end, and what happened to it in the spell may come late. */
export const decidePlanAfterClosing = (state: ClosedCase, data: DataOf<'education-plan'>): Verdict => {
  const belongs = lastSteps.includes(data.status) || data.on <= state.spell.closed.lastDay;
  return belongs && data.status !== 'proposed' && state.plans.has(data.planId)
    ? flagged(decidePlan(state, data), 'spell-was-closed')
    : noOpenSpell;
};

export const evolvePlan = (state: CaseState, { data }: Fact<'education-plan'>): CaseState => {
  const plan = data.status === 'proposed' ? data : state.plans.get(data.planId)?.plan;
  return plan ? { ...state, plans: put(state.plans, data.planId, { plan, status: data.status, on: data.on }) } : state;
};

/** R-EDU-2: a proposed plan is decided once. `objected` answers an approval under a frame, and there is none yet. */
export const decideDecision = (state: CaseState, data: DataOf<'education-decision'>): Verdict => {
  const known = state.plans.get(data.planId);
  if (!known) return refuse('unknown-reference', 'R-EDU-2', '/data/planId');
  if (data.decision === 'objected') return refuse('impossible-step', 'R-EDU-2', '/data/decision');
  return known.status === 'proposed' ? accept() : refuse('impossible-step', 'R-EDU-2', '/data/planId');
};

/** R-SPELL-7: a decision that was made before the spell ended. */
export const decideDecisionAfterClosing = (state: ClosedCase, data: DataOf<'education-decision'>): Verdict =>
  data.decidedOn <= state.spell.closed.lastDay && state.plans.has(data.planId)
    ? flagged(decideDecision(state, data), 'spell-was-closed')
    : noOpenSpell;

export const evolveDecision = (state: CaseState, { data }: Fact<'education-decision'>): CaseState => {
  const known = state.plans.get(data.planId);
  return known && data.decision !== 'objected'
    ? { ...state, plans: put(state.plans, data.planId, { ...known, status: data.decision, on: data.decidedOn }) }
    : state;
};
