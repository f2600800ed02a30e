import { decidesPlan, proposesPlan, startsPlan } from '../education.ts';
import { between, happens } from '../random.ts';
import { rates, shares } from '../rates.ts';
import { answeredSlot, arrangedSlot, lastSlot } from '../slots.ts';
import type { Thread } from '../thread.ts';

export const planProposed: Thread = {
  name: 'education plans with decision',
  rate: rates.planProposed,
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

/** What was proposed and approved before begins on the day. */
export const planStarted: Thread = {
  name: 'education plans started',
  rate: rates.planStarted,
  stepsOf: (citizen, random) => [
    proposesPlan(citizen, arrangedSlot, 0, random, 'uddannelsesloeft'),
    decidesPlan(citizen, answeredSlot, 'approved'),
    startsPlan(citizen, between(random, 0, lastSlot)),
  ],
};
