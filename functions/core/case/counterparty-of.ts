import type { PartyId } from '../../../schemas/parties.ts';
import type { Recipient } from '../recipients.ts';
import type { Parties } from './state.ts';

/** R-ROUTE-1: whom a message goes to by itself. A verdict that names its recipients begins with this to add to them. */
export const counterpartyOf = (sender: PartyId, parties: Parties): Recipient[] =>
  Object.values(parties)
    .filter((party) => party !== sender)
    .map((party) => ({ party, by: 'R-ROUTE-1' }));
