import { Hono } from 'hono';
import { scopes } from '../../../schemas/answers.ts';
import { pooledScope } from '../resource-server.ts';

/** Where tokens and keys are: the user pool has them (RFC 8414). */
export const tokenServerRoutes = ({ issuer, tokenEndpoint }: { issuer: string; tokenEndpoint: string }) => {
  const keys = `${issuer}/.well-known/jwks.json`;
  return new Hono()
    .get('/.well-known/oauth-authorization-server', (context) =>
      context.json({
        issuer,
        token_endpoint: tokenEndpoint,
        jwks_uri: keys,
        scopes_supported: scopes.map(pooledScope),
        response_types_supported: [],
        grant_types_supported: ['client_credentials'],
        token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
      }),
    )
    .get('/.well-known/jwks.json', (context) => context.redirect(keys, 302));
};
