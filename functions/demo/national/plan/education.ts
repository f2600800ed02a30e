import { addDays } from '../../../core/time.ts';
import type { Citizen } from './citizen.ts';
import { nationalDate } from './country.ts';
import { between, type Random } from './random.ts';
import type { Slot } from './slots.ts';
import { type Said, type Step, says } from './step.ts';

type Decision = Said<'education-decision'>['decision'];

const planId = 'plan-1';

export const proposesPlan = (
  { parties }: Citizen,
  slot: Slot,
  startsIn: number,
  random: Random,
  scheme: string,
): Step =>
  says(parties.akasse, slot, 'education-plan', {
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

export const decidesPlan = ({ parties }: Citizen, slot: Slot, decision: Decision): Step =>
  says(parties.jobcentre, slot, 'education-decision', { planId, decision, decidedOn: nationalDate });

export const startsPlan = ({ parties }: Citizen, slot: Slot): Step =>
  says(parties.akasse, slot, 'education-plan', { planId, status: 'started', on: nationalDate });
