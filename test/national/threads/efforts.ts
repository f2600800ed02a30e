import { addDays } from '../../../functions/core/time.ts';
import type { PartyId } from '../../../schemas/parties.ts';
import { between, happens, pick, type Random, rates, shares } from '../chance.ts';
import { nationalDate } from '../country.ts';
import { expecting, lastSlot, type Slot, type Step, sends, type Thread } from '../thread.ts';

/** The citizen starts something in a few weeks, and a party registers less-intensive effort until then. */
export const registersEffort = (by: PartyId, slot: Slot, effortId: string, random: Random): Step =>
  sends(by, slot, 'less-intensive-effort', {
    effortId,
    ground: pick(random, ['ordinary-full-time-job', 'flex-job', 'barsel', 'full-time-study']),
    from: nationalDate,
    startsOn: addDays(nationalDate, between(random, 7, 40)),
    documented: true,
  });

const vetoes = (by: PartyId, slot: Slot, random: Random): Step =>
  sends(by, slot, 'less-intensive-veto', {
    vetoId: 'veto-1',
    act: pick(random, ['decision', 'objection']),
    reason: pick(random, ['not-suitable', 'suspected-misuse']),
  });

export const effort: Thread = {
  name: 'less-intensive efforts',
  rate: rates.effort,
  stepsOf: ({ parties }, random) => {
    const by = happens(random, shares.effortByAkasse) ? parties.akasse : parties.jobcentre;
    return [registersEffort(by, between(random, 0, lastSlot), 'effort-1', random)];
  },
};

/** A veto blocks registration until it is lifted. */
export const veto: Thread = {
  name: 'vetoes lifted again',
  rate: rates.veto,
  stepsOf: ({ parties: { akasse, jobcentre } }, random) => {
    const slot = between(random, 0, lastSlot - 3);
    return [
      vetoes(jobcentre, slot, random),
      expecting(registersEffort(akasse, slot + 1, 'effort-1', random), 'vetoed'),
      sends(jobcentre, slot + 2, 'less-intensive-veto-lifted', { vetoId: 'veto-1' }),
      registersEffort(akasse, slot + 3, 'effort-2', random),
    ];
  },
};

/** Registration and veto are sent concurrently: whichever comes first, no effort is active in the end. */
export const crossing: Thread = {
  name: 'efforts crossed by a veto',
  rate: rates.crossing,
  stepsOf: ({ parties: { akasse, jobcentre } }, random) => {
    const slot = between(random, 0, lastSlot);
    return [
      expecting(registersEffort(akasse, slot, 'effort-1', random), 'accepted', 'vetoed'),
      vetoes(jobcentre, slot, random),
    ];
  },
};
