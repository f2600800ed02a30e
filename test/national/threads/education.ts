import { addDays } from '../../../functions/core/time.ts';
import { between, happens, openSpells, ownEstimate, type Random, shares, workingDaysAMonth } from '../chance.ts';
import { type Citizen, nationalDate } from '../country.ts';
import {
  answeredSlot,
  arrangedSlot,
  type CaseData,
  lastSlot,
  type Slot,
  type Step,
  sends,
  type Thread,
} from '../thread.ts';

type Decision = CaseData<'education-decision'>['decision'];

const planId = 'plan-1';
const plansProposed = (0.005 * openSpells) / workingDaysAMonth;

export const proposesPlan = (
  { parties }: Citizen,
  slot: Slot,
  startsIn: number,
  random: Random,
  scheme: string,
): Step =>
  sends(parties.akasse, slot, 'education-plan', {
    planId,
    status: 'proposed',
    on: nationalDate,
    title: 'Kontoruddannelse, modul 2',
    provider: 'Handelsskolen',
    startsOn: addDays(nationalDate, startsIn),
    weeks: between(random, 2, 12),
    price: 100_000 * between(random, 5, 40),
    direction: 'good-job-prospects',
    scheme,
    inTargetGroup: true,
  });

const decidesPlan = ({ parties }: Citizen, slot: Slot, decision: Decision): Step =>
  sends(parties.jobcentre, slot, 'education-decision', { planId, decision, decidedOn: nationalDate });

export const startsPlan = ({ parties }: Citizen, slot: Slot): Step =>
  sends(parties.akasse, slot, 'education-plan', { planId, status: 'started', on: nationalDate });

const planProposed: Thread = {
  name: 'education plans with decision',
  rate: ownEstimate(plansProposed, 'one citizen in two hundred a month'),
  stepsOf: (citizen, random) => {
    const slot = between(random, 0, lastSlot - 4);
    return [
      proposesPlan(citizen, slot, between(random, 14, 60), random, 'regional-pool'),
      decidesPlan(
        citizen,
        slot + between(random, 1, 4),
        happens(random, shares.planApproved) ? 'approved' : 'rejected',
      ),
    ];
  },
};

/** A plan that was proposed and approved before starts on the day. */
const planStarted: Thread = {
  name: 'education plans started',
  rate: ownEstimate(plansProposed, 'as many as are proposed'),
  stepsOf: (citizen, random) => [
    proposesPlan(citizen, arrangedSlot, 0, random, 'uddannelsesloeft'),
    decidesPlan(citizen, answeredSlot, 'approved'),
    startsPlan(citizen, between(random, 0, lastSlot)),
  ],
};

export const educationThreads: readonly Thread[] = [planProposed, planStarted];
