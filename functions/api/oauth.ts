import { type Context, Hono } from 'hono';
import { limits } from '../../schemas/limits.ts';
import { scopesOf, type TokenIssuer } from '../hub/identity.ts';
import { mediaTypeOf, readText } from './body.ts';
import { notAClient, oauthRefused, uncached } from './oauth-refused.ts';
import { Refused } from './refused.ts';
import { readTokenRequest } from './token-request.ts';

const formType = 'application/x-www-form-urlencoded';

const readForm = async (context: Context): Promise<string> => {
  if (mediaTypeOf(context) !== formType)
    throw oauthRefused('invalid_request', 'token-form-type', 'unsupported-media-type');
  try {
    return await readText(context, limits.formBytes);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code } = error.refusal;
    throw oauthRefused(
      'invalid_request',
      code === 'too-large' ? 'token-form-too-large' : 'token-form-unreadable',
      code,
    );
  }
};

/** Where a client gets its token, and where others find the keys and the address (RFC 6749, RFC 7517, RFC 8414). */
export const oauthRoutes = ({ issuer, origin }: { issuer: TokenIssuer; origin: () => string }) =>
  new Hono()
    .post('/oauth/token', async (context) => {
      const { credentials, scope } = readTokenRequest(context.req.header('Authorization'), await readForm(context));
      const issued = await issuer.issue(credentials, scope);
      if ('error' in issued)
        throw issued.error === 'invalid_client' ? notAClient() : oauthRefused('invalid_scope', 'token-scope');
      return context.json(
        {
          access_token: issued.accessToken,
          token_type: 'Bearer',
          expires_in: issued.expiresIn,
          scope: issued.scope,
        },
        200,
        uncached,
      );
    })
    .get('/.well-known/jwks.json', (context) =>
      context.json(issuer.jwks(), 200, { 'Cache-Control': 'public, max-age=300' }),
    )
    .get('/.well-known/oauth-authorization-server', (context) =>
      context.json({
        issuer: origin(),
        token_endpoint: `${origin()}/oauth/token`,
        jwks_uri: `${origin()}/.well-known/jwks.json`,
        scopes_supported: Object.values(scopesOf).flat(),
        response_types_supported: [],
        grant_types_supported: ['client_credentials'],
        token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
      }),
    );
