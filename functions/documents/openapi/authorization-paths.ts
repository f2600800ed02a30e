import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { AuthorizationServer, KeySet, Token, TokenProblem, TokenRequest } from '../../../schemas/answers.ts';
import { refusedWith } from './refused-with.ts';
import { open } from './security.ts';

const tags = ['Authorization'];

export const authorizationPaths: ZodOpenApiPathsObject = {
  '/oauth/token': {
    post: {
      operationId: 'issueToken',
      summary: 'Fetch an access token',
      description:
        'Client credentials (RFC 6749, 4.4), by HTTP Basic or in the form. 404: tokens are at the `token_endpoint` that /.well-known/oauth-authorization-server names.',
      tags,
      security: open,
      requestBody: { required: true, content: { 'application/x-www-form-urlencoded': { schema: TokenRequest } } },
      responses: {
        '200': { description: 'The token.', content: { 'application/json': { schema: Token } } },
        ...refusedWith(['unauthenticated', 'not-found', 'too-large', 'unsupported-media-type'], TokenProblem),
      },
    },
  },
  '/.well-known/oauth-authorization-server': {
    get: {
      operationId: 'describeAuthorizationServer',
      summary: 'Where tokens come from',
      tags,
      security: open,
      responses: {
        '200': { description: 'RFC 8414 metadata.', content: { 'application/json': { schema: AuthorizationServer } } },
        ...refusedWith(),
      },
    },
  },
  '/.well-known/jwks.json': {
    get: {
      operationId: 'listKeys',
      summary: 'The keys that tokens are verified with',
      tags,
      security: open,
      responses: {
        '200': { description: 'The public keys.', content: { 'application/json': { schema: KeySet } } },
        '302': { description: 'They are where `jwks_uri` says.' },
        ...refusedWith(),
      },
    },
  },
};
