import { scopes } from '../../../schemas/answers.ts';
import type { TokenSource } from '../../api/dependencies.ts';
import { pooledScope } from '../resource-server.ts';

/** The user pool: it has the tokens and the keys. */
export const poolTokenSource = ({ issuer, tokenEndpoint }: { issuer: string; tokenEndpoint: string }): TokenSource => ({
  issuer,
  tokenEndpoint,
  jwksUri: `${issuer}/.well-known/jwks.json`,
  scopes: scopes.map(pooledScope),
});
