import type { PartyId } from '../../schemas/parties.ts';
import { partyStream } from '../core/commit.ts';
import type { ContactSheet } from '../core/party/state.ts';
import type { Parties } from './streams.ts';

/** R-PARTY-1: how to reach a party; undefined until it has sent a sheet. */
export type ContactSheets = (party: PartyId) => Promise<ContactSheet | undefined>;

export const makeContactSheets =
  (parties: Parties): ContactSheets =>
  async (party) =>
    (await parties.load(partyStream(party))).contactSheet;
