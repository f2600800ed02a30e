import * as z from 'zod';
import { field } from '../field.ts';
import { limits } from '../limits.ts';
import { Problem } from '../problem.ts';
import { adviceTexts } from '../refusals/advice.ts';

/** The scopes a client may be granted; each operation requires one of them. */
export const scopeMeanings = {
  'messages:write': 'Send messages, and follow one’s own.',
  'events:read': 'Read one’s own feed.',
  'cases:read': 'Look up the cases that one is part of.',
  'audit:read': 'See who has read a citizen’s data.',
  operator: 'Keep the hub; no case data.',
} as const;
export type Scope = keyof typeof scopeMeanings;
export const scopes = Object.keys(scopeMeanings) as [Scope, ...Scope[]];

export const TokenRequest = z
  .strictObject({
    grant_type: field(z.literal('client_credentials'), 'The only grant.', 'client_credentials'),
    client_id: field(z.string(), 'Omit if sent by HTTP Basic.', 'akasse-hk').optional(),
    client_secret: field(z.string(), 'Omit if sent by HTTP Basic.', 'sandbox').optional(),
    scope: field(
      z.string(),
      'The scopes requested, separated by spaces; by default, all that the client has.',
      'messages:write events:read',
    ).optional(),
  })
  .meta({ id: 'TokenRequest', description: 'Asks for an access token (RFC 6749, 4.4).' });

export const Token = z
  .strictObject({
    access_token: field(z.string(), 'A JWT, signed with ES256.', 'eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl'),
    token_type: field(z.literal('Bearer'), 'The token type.', 'Bearer'),
    expires_in: field(z.int().positive(), 'Its lifetime in seconds.', limits.tokenMinutes * 60),
    scope: field(z.string(), 'The scopes granted.', 'messages:write events:read'),
  })
  .meta({ id: 'Token', description: 'An access token.' });
export type Token = z.infer<typeof Token>;

export const TokenProblem = Problem.extend({
  error: field(
    z.enum(['invalid_request', 'invalid_client', 'unsupported_grant_type', 'invalid_scope', 'temporarily_unavailable']),
    'The error code of RFC 6749, 5.2.',
    'invalid_client',
  ),
  error_description: field(z.string(), 'The same in words.', adviceTexts['token-client'].en),
}).meta({ id: 'TokenProblem', description: 'Why no token was issued.' });

const url = (description: string, path: string) => field(z.url(), description, `https://samspil.example${path}`);

export const AuthorizationServer = z
  .strictObject({
    issuer: url('Who issues tokens.', ''),
    token_endpoint: url('Where to fetch one.', '/oauth/token'),
    jwks_uri: url('The keys that tokens are verified with.', '/.well-known/jwks.json'),
    scopes_supported: field(z.array(z.enum(scopes)), 'Every scope.', ['messages:write']),
    response_types_supported: field(z.array(z.string()), 'None: there is no authorization endpoint.', []),
    grant_types_supported: field(z.array(z.literal('client_credentials')), 'The grants.', ['client_credentials']),
    token_endpoint_auth_methods_supported: field(
      z.array(z.enum(['client_secret_basic', 'client_secret_post'])),
      'How a client authenticates.',
      ['client_secret_basic', 'client_secret_post'],
    ),
  })
  .meta({ id: 'AuthorizationServer', description: 'Where tokens are issued (RFC 8414).' });
export type AuthorizationServer = z.infer<typeof AuthorizationServer>;

export const KeySet = z
  .strictObject({
    keys: field(z.array(z.record(z.string(), z.unknown())), 'Public keys, as JWKs.', [
      { kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig', kid: 'k1', x: 'x', y: 'y' },
    ]),
  })
  .meta({ id: 'KeySet', description: 'The keys for verifying tokens (RFC 7517).' });
