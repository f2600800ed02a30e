import type { PartyId } from '../../schemas/parties.ts';

/** A program that may call the hub. `version` changes with its secret, role and party: older tokens are then void. */
export type Client = { id: string; version: string } & ({ role: 'party'; party: PartyId } | { role: 'operator' });

export interface ClientDirectory {
  /** The client as it is registered now; nothing when it is unknown, removed or switched off. Cheap: asked on each call. */
  find(id: string): Client | undefined;
  /** The client, if the secret is its own. Takes as long for an unknown client as for a known one. */
  verify(id: string, secret: string): Promise<Client | undefined>;
}
