import { describe, expect, it } from 'vitest';
import type { EducationPlan } from '../../functions/core/case/matters/plans.ts';
import { fromAkasse, fromJobcentre } from './events.ts';
import { given } from './given-when-then.ts';
import { planDecision, planProposed, planStep, spellOpened } from './messages.ts';
import { on, type Step } from './step.ts';

type PlanStatus = EducationPlan['status'];

const rejected = () => planDecision({ decision: 'rejected', reason: 'Ligger uden for målgruppen.' });
const stepTo = (status: string) => planStep({ status });

describe('the jobcentre’s approval', () => {
  it('R-EDU-2 requires a proposal', () => given(spellOpened()).when(planProposed()).then(fromAkasse('education-plan')));

  it('R-EDU-2 precedes the start', () => {
    given(spellOpened(), planProposed()).when(stepTo('started')).isRefused('not-approved', 'R-EDU-2', '/data/status');
    given(spellOpened(), planProposed(), planDecision()).when(stepTo('started')).then(fromAkasse('education-plan'));
  });

  it('R-EDU-2 is missing for a plan that is rejected', () =>
    given(spellOpened(), planProposed(), rejected())
      .when(stepTo('started'))
      .isRefused('not-approved', 'R-EDU-2', '/data/status'));

  it('R-EDU-2 reaches the a-kasse, as does a rejection', () => {
    given(spellOpened(), planProposed()).when(planDecision()).then(fromJobcentre('education-decision'));
    given(spellOpened(), planProposed()).when(rejected()).then(fromJobcentre('education-decision'));
  });

  it('R-EDU-2 is kept with its date', () =>
    expect(given(spellOpened(), planProposed(), planDecision()).state.plans).toEqual(
      new Map([['plan-5', { plan: planProposed().data, status: 'approved', on: '2012-11-05' }]]),
    ));

  it('R-EDU-2 is given once', () => {
    for (const first of [planDecision, rejected])
      for (const second of [planDecision, rejected])
        given(spellOpened(), planProposed(), first())
          .when(second())
          .isRefused('impossible-step', 'R-EDU-2', '/data/planId');
  });

  it('R-EDU-2 cannot be given to a withdrawn plan', () =>
    given(spellOpened(), planProposed(), stepTo('withdrawn'))
      .when(planDecision())
      .isRefused('impossible-step', 'R-EDU-2', '/data/planId'));

  it.each(['plan-9', 'constructor', '__proto__'])('R-EDU-2 refers to a proposed plan, not to %s', (planId) =>
    given(spellOpened(), planProposed())
      .when(planDecision({ planId }))
      .isRefused('unknown-reference', 'R-EDU-2', '/data/planId'),
  );

  it('R-EDU-2 may be objected to only under a frame agreement, and there is none', () =>
    given(spellOpened(), planProposed())
      .when(planDecision({ decision: 'objected' }))
      .isRefused('impossible-step', 'R-EDU-2', '/data/decision'));
});

describe('the funding scheme', () => {
  it.each([1, 5, 6, 30])('R-EDU-4 is rejected when it is job-oriented: %i weeks', (weeks) =>
    given(spellOpened())
      .when(planProposed({ scheme: 'job-oriented', weeks }))
      .isRefused('scheme-not-here', 'R-EDU-4', '/data/scheme'),
  );

  it.each(['regional-pool', 'uddannelsesloeft', 'en-anden-ordning'])(
    'R-EDU-4 is accepted however short the course: %s',
    (scheme) =>
      given(spellOpened())
        .when(planProposed({ scheme, weeks: 4 }))
        .then(fromAkasse('education-plan')),
  );
});

describe('the steps of a plan', () => {
  const before: Record<PlanStatus, readonly Step[]> = {
    proposed: [],
    approved: [planDecision()],
    rejected: [rejected()],
    withdrawn: [stepTo('withdrawn')],
    started: [planDecision(), stepTo('started')],
    'well-under-way': [planDecision(), stepTo('started'), stepTo('well-under-way')],
    'at-risk': [planDecision(), stepTo('started'), stepTo('at-risk')],
    completed: [planDecision(), stepTo('started'), stepTo('completed')],
    'dropped-out': [planDecision(), stepTo('started'), stepTo('dropped-out')],
  };
  const underWay = ['well-under-way', 'at-risk', 'completed', 'dropped-out'];
  const possible: Record<PlanStatus, readonly string[]> = {
    proposed: ['withdrawn'],
    approved: ['started', 'withdrawn'],
    rejected: [],
    withdrawn: [],
    started: underWay,
    'well-under-way': underWay,
    'at-risk': underWay,
    completed: [],
    'dropped-out': [],
  };
  const pairs = (Object.keys(possible) as PlanStatus[]).flatMap((from) =>
    ['started', 'withdrawn', ...underWay].map((to) => ({ from, to })),
  );
  const isUnapprovedStart = ({ from, to }: { from: PlanStatus; to: string }) =>
    to === 'started' && (from === 'proposed' || from === 'rejected');
  const planThatIs = (status: PlanStatus) => given(spellOpened(), planProposed(), on('2013-01-21'), ...before[status]);

  it.each(pairs.filter(({ from, to }) => possible[from].includes(to)))('R-EDU-6 go from $from to $to', ({ from, to }) =>
    planThatIs(from).when(stepTo(to)).then(fromAkasse('education-plan')),
  );

  it.each(pairs.filter((pair) => !possible[pair.from].includes(pair.to) && !isUnapprovedStart(pair)))(
    'R-EDU-6 do not go from $from to $to',
    ({ from, to }) => planThatIs(from).when(stepTo(to)).isRefused('impossible-step', 'R-EDU-6', '/data/status'),
  );

  it('R-EDU-6 may report the unused part of the price after a drop-out', () =>
    planThatIs('started')
      .when(planStep({ status: 'dropped-out', unusedPrice: 600_000 }))
      .then(fromAkasse('education-plan')));

  it('R-EDU-6 leave the proposal as it was', () =>
    expect(planThatIs('at-risk').state.plans.get('plan-5')).toEqual({
      plan: planProposed().data,
      status: 'at-risk',
      on: '2012-11-05',
    }));

  it.each(['plan-9', 'constructor', '__proto__'])('R-EDU-6 are those of a proposed plan, not of %s', (planId) =>
    planThatIs('approved').when(planStep({ planId })).isRefused('unknown-reference', 'R-EDU-6', '/data/planId'),
  );

  it('R-EDU-6 start with one proposal', () => {
    for (const status of ['proposed', 'rejected', 'withdrawn', 'completed'] as const)
      planThatIs(status).when(planProposed()).isRefused('reference-taken', 'R-EDU-6', '/data/planId');
  });
});
