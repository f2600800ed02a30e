import type { TokenSource } from '../../api/dependencies.ts';
import { scopesOf, type TokenIssuer } from '../../api/identity.ts';

/** The hub itself, at its origin. */
export const tokenSourceAt = (origin: string, issuer: TokenIssuer): TokenSource => ({
  issuer: origin,
  tokenEndpoint: `${origin}/oauth/token`,
  jwksUri: `${origin}/.well-known/jwks.json`,
  scopes: Object.values(scopesOf).flat(),
  keys: issuer.jwks(),
});
