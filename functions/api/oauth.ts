import { type Context, Hono } from 'hono';
import { limits } from '../../schemas/limits.ts';
import { mediaTypeOf, readText } from './body.ts';
import { IdentityUnavailable, scopesOf, type TokenIssuer } from './identity.ts';
import { askedTooOften, notAClient, oauthRefused, tokensUnavailable, uncached } from './oauth-refused.ts';
import { Refused } from './refused.ts';
import { readTokenRequest, type TokenRequest } from './token-request.ts';

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
      error.headers,
    );
  }
};

const refuseInForm = (error: unknown): never => {
  throw error instanceof IdentityUnavailable ? tokensUnavailable() : error;
};

/** Stands at the door where secrets are tried. */
export type TokenGuard = {
  /** Hears that a form begins to be read; what it answers is called when it has been. */
  reading(context: Context): () => void;
  /** Whether a secret may be tried that is slow to compare: 0, or the seconds after which to ask again. */
  patience(context: Context): number;
  /** Hears of a client that has shown its secret: answers 0, or the seconds after which it may ask again. */
  admit(context: Context, clientId: string): number;
  /**
   * Hears of a request that gets no token, and what came as a client id, which may be anything: answers 0, or the seconds
   * after which to ask again.
   */
  refused(context: Context, clientId?: string): number;
};

/** Where a client gets its token, and where others find the keys and the address (RFC 6749, RFC 7517, RFC 8414). */
export const oauthRoutes = ({
  issuer,
  origin,
  guard,
}: {
  issuer: TokenIssuer;
  origin: () => string;
  guard: TokenGuard;
}) => {
  /** What fails too often from there is not told how it failed, unless its connection is to end. */
  const refuse = (context: Context, why: Refused, clientId?: string): never => {
    const seconds = guard.refused(context, clientId);
    throw seconds > 0 && why.refusal.code !== 'request-timeout' ? askedTooOften(seconds) : why;
  };
  const read = async (context: Context): Promise<TokenRequest> => {
    const done = guard.reading(context);
    try {
      return readTokenRequest(context.req.header('Authorization'), await readForm(context));
    } catch (error) {
      if (error instanceof Refused) return refuse(context, error);
      throw error;
    } finally {
      done();
    }
  };
  const answer = async (context: Context): Promise<Response> => {
    const { credentials, scope } = await read(context);
    const issued = await issuer.issue(credentials, scope, {
      patience: () => guard.patience(context),
      admit: (clientId) => guard.admit(context, clientId),
    });
    if ('error' in issued) {
      if (issued.error === 'busy') throw askedTooOften(issued.seconds);
      if (issued.error === 'invalid_scope') throw oauthRefused('invalid_scope', 'token-scope');
      return refuse(context, notAClient(), credentials.clientId);
    }
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
  };
  return new Hono()
    .post('/oauth/token', (context) => answer(context).catch(refuseInForm))
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
};
