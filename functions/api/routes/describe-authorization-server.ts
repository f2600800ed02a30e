import { AuthorizationServer } from '../../../schemas/answers.ts';
import { exampleOf } from '../../../schemas/example-of.ts';
import { json } from '../../documents/content.ts';
import { openRoute } from '../route.ts';

export const describeAuthorizationServer = openRoute({
  method: 'get',
  path: '/.well-known/oauth-authorization-server',
  operationId: 'describeAuthorizationServer',
  tag: 'Authorization',
  summary: { en: 'Where tokens come from', da: 'Hvor tokens kommer fra' },
  description: 'Start here: it names the token endpoint, the keys and the scopes (RFC 8414).',
  answers: {
    200: { description: 'RFC 8414 metadata.', content: json(AuthorizationServer, exampleOf(AuthorizationServer)) },
  },
  refusals: [],
  handle:
    ({ tokenSource }) =>
    (context) => {
      const { issuer, tokenEndpoint, jwksUri, scopes } = tokenSource();
      return context.json({
        issuer,
        token_endpoint: tokenEndpoint,
        jwks_uri: jwksUri,
        scopes_supported: scopes,
        response_types_supported: [],
        grant_types_supported: ['client_credentials'],
        token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
      });
    },
});
