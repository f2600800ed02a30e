import type { Scope } from '../../schemas/answers.ts';
import type { PartyId } from '../../schemas/parties.ts';

/** What a client of each role may be let do. The operator keeps rules and registers, and reads no case data. */
export const scopesOf = {
  party: ['messages:write', 'events:read', 'cases:read', 'audit:read'],
  operator: ['operator'],
} as const satisfies Record<string, readonly Scope[]>;

export type Role = keyof typeof scopesOf;

/** Who is calling, and what this call may do. */
export type Caller =
  | { role: 'party'; client: string; party: PartyId; scopes: readonly Scope[] }
  | { role: 'operator'; client: string; scopes: readonly Scope[] };

/** Who is calling cannot be told now, for a reason of the hub's own that the operator hears of elsewhere. */
export class IdentityUnavailable extends Error {
  override readonly name = 'IdentityUnavailable';
}

/** Tells who is calling. A client that is removed, switched off or given a new secret is out at once. Throws `IdentityUnavailable`. */
export interface Authenticator {
  /**
   * `authorization` is the header as it came; nothing comes back unless it is a valid bearer token. `platform` is what the
   * runtime hands over beside a request: behind a gateway that verifies tokens, their claims are there.
   */
  authenticate(authorization: string | undefined, platform?: unknown): Promise<Caller | undefined>;
}

export type Credentials = { clientId: string; clientSecret: string };

/** `scope` and `expiresIn` (seconds) are what was given, which may be less than what was asked for. */
export type IssuedToken = { accessToken: string; expiresIn: number; scope: string };

/** What a request for a token may cost the hub. Both answer 0, or the seconds after which to ask again. */
export type Bounds = {
  /** Whether a secret may be tried that is slow to compare. */
  patience(): number;
  /** Takes a token of the client, which has shown its secret. */
  admit(clientId: string): number;
};

export type PublicKeySet = { keys: readonly Record<string, unknown>[] };

/** Hands out access tokens for client credentials (RFC 6749, 4.4). Throws `IdentityUnavailable`. */
export interface TokenIssuer {
  /**
   * Without `scope`, everything that the client's role allows. Unknown clients and wrong secrets look alike; `busy` when
   * the secret was not looked at because too many were, or its client asks too often.
   */
  issue(
    credentials: Credentials,
    scope: string | undefined,
    bounds: Bounds,
  ): Promise<IssuedToken | { error: 'invalid_client' | 'invalid_scope' } | { error: 'busy'; seconds: number }>;
  /** The keys that the tokens can be verified with (RFC 7517). */
  jwks(): PublicKeySet;
}
