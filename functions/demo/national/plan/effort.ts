import type { PartyId } from '../../../../schemas/parties.ts';
import { addDays } from '../../../core/time.ts';
import { nationalDate } from './country.ts';
import { between, pick, type Random } from './random.ts';
import type { Slot } from './slots.ts';
import { type Step, says } from './step.ts';

/** The citizen starts something in some weeks, and a party registers less-intensive effort until then. */
export const registersEffort = (by: PartyId, slot: Slot, effortId: string, random: Random): Step =>
  says(by, slot, 'less-intensive-effort', {
    effortId,
    ground: pick(random, ['ordinary-full-time-job', 'flex-job', 'barsel', 'full-time-study']),
    from: nationalDate,
    startsOn: addDays(nationalDate, between(random, 7, 40)),
    documented: true,
  });

export const vetoes = (by: PartyId, slot: Slot, random: Random): Step =>
  says(by, slot, 'less-intensive-veto', {
    vetoId: 'veto-1',
    act: pick(random, ['decision', 'objection']),
    reason: pick(random, ['not-suitable', 'suspected-misuse']),
  });
