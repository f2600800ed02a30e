import type { Citizen } from './citizen.ts';
import type { Slot } from './slots.ts';
import { type Step, says } from './step.ts';

export const opensSpell = ({ parties, firstDay, municipality, openedBy }: Citizen, slot: Slot): Step =>
  says(parties[openedBy], slot, 'spell-opened', {
    firstDay,
    municipality,
    akasse: parties.akasse,
    benefit: 'dagpenge',
  });
