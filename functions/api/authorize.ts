import type { Context, MiddlewareHandler } from 'hono';
import type { Scope } from '../../schemas/answers.ts';
import type { Authenticator, Caller } from './identity.ts';
import type { Allowance } from './rate-limit.ts';
import { rateLimited, refusedFor } from './refused.ts';

export type Authorized<C extends Caller = Caller> = {
  Variables: {
    caller: C;
    /** For a request that has waited: throws, as at the start, if the caller would no longer be admitted. */
    reauthorize: () => Promise<void>;
  };
};
export type PartyCaller = Extract<Caller, { role: 'party' }>;

const challenge = { 'WWW-Authenticate': 'Bearer realm="samspil"' };

const partyOf = (caller: Caller): string | undefined => (caller.role === 'party' ? caller.party : undefined);

const authorize =
  (
    authenticator: Authenticator,
    role: Caller['role'],
    scope: Scope,
    allowance: Allowance,
    countIn: (context: Context) => number = () => 1,
  ): MiddlewareHandler<Authorized> =>
  async (context, next) => {
    const unauthenticated = () => refusedFor('unauthenticated', { headers: challenge });
    const authenticate = async (): Promise<Caller> => {
      const caller = await authenticator.authenticate(context.req.header('Authorization'), context.env);
      if (!caller) throw unauthenticated();
      if (caller.role !== role || !caller.scopes.includes(scope))
        throw refusedFor('scope-missing', {
          headers: {
            'WWW-Authenticate': `${challenge['WWW-Authenticate']}, error="insufficient_scope", scope="${scope}"`,
          },
        });
      return caller;
    };
    const caller = await authenticate();
    const seconds = allowance.take(caller.role === 'party' ? caller.party : caller.client, countIn(context));
    if (seconds > 0) throw rateLimited(seconds);
    context.set('caller', caller);
    context.set('reauthorize', async () => {
      if (partyOf(await authenticate()) !== partyOf(caller)) throw unauthenticated();
    });
    await next();
  };

/** Admits a party that holds `scope`, within its `allowance`; one request may count as several. */
export const authorizeParty = (
  authenticator: Authenticator,
  scope: Scope,
  allowance: Allowance,
  countIn?: (context: Context) => number,
) => authorize(authenticator, 'party', scope, allowance, countIn) as MiddlewareHandler<Authorized<PartyCaller>>;

export const authorizeOperator = (authenticator: Authenticator, allowance: Allowance) =>
  authorize(authenticator, 'operator', 'operator', allowance);
