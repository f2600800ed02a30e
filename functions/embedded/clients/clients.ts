import type { PartyId } from '../../../schemas/parties.ts';

/**
 * A program that may call the hub. It has a version for each of its secrets, which changes with its role and party too: tokens
 * of a version that it no longer has are void.
 */
export type Client = { id: string; versions: readonly string[] } & (
  | { role: 'party'; party: PartyId }
  | { role: 'operator' }
);

/** A client that has shown a secret of its own; `version` is that secret's. */
export type VerifiedClient = Client & { version: string };

/** While the clients cannot be read, each of these throws `IdentityUnavailable`, and nobody is let in. */
export interface ClientDirectory {
  /** Whether the clients can be read. */
  check(): void;
  /** The client as it is registered now; nothing when it is unknown, removed or switched off. Cheap: asked on each call. */
  find(id: string): Client | undefined;
  /** Whether there is such a client, switched off or not. */
  knows(id: string): boolean;
  /**
   * The client, if the secret is one of its own. Strangers make it do no slow work for clients that are unknown, and little
   * for others: `busy` when it has not looked. Without `mayBeSlow` it looks only at what is quickly compared.
   */
  verify(id: string, secret: string, mayBeSlow?: boolean): Promise<VerifiedClient | 'busy' | undefined>;
}
