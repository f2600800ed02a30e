import { addDays } from '../../../functions/core/time.ts';
import type { PartyId } from '../../../schemas/parties.ts';
import { between, happens, ownEstimate, pick, type Random, shares, spellsClosed } from '../chance.ts';
import { nationalDate } from '../country.ts';
import { expecting, lastSlot, type Slot, type Step, sends, type Thread } from '../thread.ts';

const effortsRegistered = spellsClosed / 3;

/** The citizen starts something in some weeks, and a party registers less-intensive effort until then. */
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

const effort: Thread = {
  name: 'less-intensive efforts',
  rate: ownEstimate(effortsRegistered, 'one spell in three ends with a start known in advance'),
  stepsOf: ({ parties }, random) => {
    const by = happens(random, shares.effortByAkasse) ? parties.akasse : parties.jobcentre;
    return [registersEffort(by, between(random, 0, lastSlot), 'effort-1', random)];
  },
};

/** A veto blocks registration until it is lifted. */
const veto: Thread = {
  name: 'vetoes lifted again',
  rate: ownEstimate(effortsRegistered / 20, 'one effort in twenty meets a standing veto'),
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
const crossing: Thread = {
  name: 'efforts crossed by a veto',
  rate: ownEstimate(effortsRegistered / 50, 'one effort in fifty crosses a veto'),
  stepsOf: ({ parties: { akasse, jobcentre } }, random) => {
    const slot = between(random, 0, lastSlot);
    return [
      expecting(registersEffort(akasse, slot, 'effort-1', random), 'accepted', 'vetoed'),
      vetoes(jobcentre, slot, random),
    ];
  },
};

export const effortThreads: readonly Thread[] = [effort, veto, crossing];
