import type { Context } from 'hono';
import { Token, TokenRequest as TokenForm, TokenProblem } from '../../../schemas/answers.ts';
import { exampleOf } from '../../../schemas/example-of.ts';
import { content, json } from '../../documents/content.ts';
import { IdentityUnavailable } from '../identity.ts';
import { askedTooOften, notAClient, oauthRefused, tokensUnavailable, uncached } from '../oauth-refused.ts';
import { Refused } from '../refused.ts';
import { openRoute } from '../route.ts';
import type { TokenGuard } from '../token-guard.ts';
import { formType, readTokenForm, readTokenRequest, type TokenRequest } from '../token-request.ts';

/**
 * An address with too many failures gets a rate-limit error instead of the reason, unless the connection is about to be closed.
 */
const refuse = (context: Context, guard: TokenGuard, why: Refused, clientId?: string): never => {
  const seconds = guard.refused(context, clientId);
  throw seconds > 0 && why.refusal.code !== 'request-timeout' ? askedTooOften(seconds) : why;
};

const read = async (context: Context, guard: TokenGuard): Promise<TokenRequest> => {
  const done = guard.reading(context);
  try {
    return readTokenRequest(context.req.header('Authorization'), await readTokenForm(context));
  } catch (error) {
    if (error instanceof Refused) return refuse(context, guard, error);
    throw error;
  } finally {
    done();
  }
};

export const issueToken = openRoute({
  method: 'post',
  path: '/oauth/token',
  operationId: 'issueToken',
  tag: 'Authorization',
  summary: { en: 'Fetch an access token', da: 'Hent et adgangstoken' },
  description:
    'Client credentials (RFC 6749, 4.4), by HTTP Basic or in the form. 404: tokens are at the `token_endpoint` that /.well-known/oauth-authorization-server names.',
  part: 'tokens',
  body: { [formType]: content(TokenForm, exampleOf(TokenForm, 'client_id', 'client_secret')) },
  answers: { 200: { description: 'The token.', content: json(Token, exampleOf(Token)) } },
  refusals: ['unauthenticated', 'too-large', 'unsupported-media-type'],
  problem: TokenProblem,
  handle: ({ tokens: { issuer, guard } }) => {
    const answer = async (context: Context): Promise<Response> => {
      const { credentials, scope } = await read(context, guard);
      const issued = await issuer.issue(credentials, scope, {
        patience: () => guard.patience(context),
        admit: (clientId) => guard.admit(context, clientId),
      });
      if ('error' in issued) {
        if (issued.error === 'busy') throw askedTooOften(issued.seconds);
        if (issued.error === 'invalid_scope') throw oauthRefused('invalid_scope', 'token-scope');
        return refuse(context, guard, notAClient(), credentials.clientId);
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
    return (context) =>
      answer(context).catch((error: unknown) => {
        throw error instanceof IdentityUnavailable ? tokensUnavailable() : error;
      });
  },
});
