import { registersEffort, vetoes } from '../effort.ts';
import { between, happens } from '../random.ts';
import { rates, shares } from '../rates.ts';
import { lastSlot } from '../slots.ts';
import { answered, says } from '../step.ts';
import type { Thread } from '../thread.ts';

export const effort: Thread = {
  name: 'less-intensive efforts',
  rate: rates.effort,
  stepsOf: ({ parties }, random) => {
    const by = happens(random, shares.effortByAkasse) ? parties.akasse : parties.jobcentre;
    return [registersEffort(by, between(random, 0, lastSlot), 'effort-1', random)];
  },
};

/** A veto stands in the way of a registration, until it is lifted. */
export const veto: Thread = {
  name: 'vetoes lifted again',
  rate: rates.veto,
  stepsOf: ({ parties: { akasse, jobcentre } }, random) => {
    const slot = between(random, 0, lastSlot - 3);
    return [
      vetoes(jobcentre, slot, random),
      answered(registersEffort(akasse, slot + 1, 'effort-1', random), 'vetoed'),
      says(jobcentre, slot + 2, 'less-intensive-veto-lifted', { vetoId: 'veto-1' }),
      registersEffort(akasse, slot + 3, 'effort-2', random),
    ];
  },
};

/** Registration and veto are sent side by side: whichever comes first, no effort is active in the end. */
export const crossing: Thread = {
  name: 'efforts crossed by a veto',
  rate: rates.crossing,
  stepsOf: ({ parties: { akasse, jobcentre } }, random) => {
    const slot = between(random, 0, lastSlot);
    return [
      answered(registersEffort(akasse, slot, 'effort-1', random), 'accepted', 'vetoed'),
      vetoes(jobcentre, slot, random),
    ];
  },
};
