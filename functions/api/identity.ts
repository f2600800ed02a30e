import type { Scope } from '../../schemas/answers.ts';
import type { PartyId } from '../../schemas/parties.ts';

/** The scopes that a client of each role may hold. The operator manages rules and registers, and reads no case data. */
export const scopesOf = {
  party: ['messages:write', 'events:read', 'cases:read', 'audit:read'],
  operator: ['operator'],
} as const satisfies Record<string, readonly Scope[]>;

export type Role = keyof typeof scopesOf;

/** The caller, and what this request may do. */
export type Caller =
  | { role: 'party'; client: string; party: PartyId; scopes: readonly Scope[] }
  | { role: 'operator'; client: string; scopes: readonly Scope[] };

/** The caller cannot be identified right now, for an internal reason that is reported to the operator separately. */
export class IdentityUnavailable extends Error {
  override readonly name = 'IdentityUnavailable';
}

/**
 * Identifies the caller. Removing or disabling a client, or changing its secret, takes effect at once. Throws
 * `IdentityUnavailable`.
 */
export interface Authenticator {
  /**
   * `authorization` is the raw header; undefined unless it is a valid bearer token. `platform` is what the runtime passes
   * alongside a request: behind a gateway that verifies tokens, it contains their claims.
   */
  authenticate(authorization: string | undefined, platform?: unknown): Promise<Caller | undefined>;
}

export type Credentials = { clientId: string; clientSecret: string };

/** `scope` and `expiresIn` (seconds) are as granted, which may be less than requested. */
export type IssuedToken = { accessToken: string; expiresIn: number; scope: string };

/** Limits on token requests. Both return 0, or the seconds to wait before retrying. */
export type Bounds = {
  /** Whether a slow secret verification may start. */
  patience(): number;
  /** Takes a token from the allowance of a client that has presented its secret. */
  admit(clientId: string): number;
};

export type PublicKeySet = { keys: readonly Record<string, unknown>[] };

/** Issues access tokens for client credentials (RFC 6749, 4.4). Throws `IdentityUnavailable`. */
export interface TokenIssuer {
  /**
   * Without `scope`, grants everything the client's role allows. Unknown clients and wrong secrets are indistinguishable;
   * `busy` if the secret was not checked because too many were waiting, or if the client asks too often.
   */
  issue(
    credentials: Credentials,
    scope: string | undefined,
    bounds: Bounds,
  ): Promise<IssuedToken | { error: 'invalid_client' | 'invalid_scope' } | { error: 'busy'; seconds: number }>;
  /** The public keys that verify the tokens (RFC 7517). */
  jwks(): PublicKeySet;
}
