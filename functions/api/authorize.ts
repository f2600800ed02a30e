import type { MiddlewareHandler } from 'hono';
import type { Scope } from '../../schemas/answers.ts';
import type { Authenticator, Caller } from '../hub/identity.ts';
import type { Allowance } from './rate-limit.ts';
import { rateLimited, refusedFor } from './refused.ts';

export type Authorized<C extends Caller = Caller> = { Variables: { caller: C } };
export type PartyCaller = Extract<Caller, { role: 'party' }>;

const challenge = { 'WWW-Authenticate': 'Bearer realm="samspil"' };

const authorize =
  (
    authenticator: Authenticator,
    role: Caller['role'],
    scope: Scope,
    allowance: Allowance,
  ): MiddlewareHandler<Authorized> =>
  async (context, next) => {
    const caller = await authenticator.authenticate(context.req.header('Authorization'), context.env);
    if (!caller) throw refusedFor('unauthenticated', { headers: challenge });
    if (caller.role !== role || !caller.scopes.includes(scope))
      throw refusedFor('scope-missing', {
        headers: {
          'WWW-Authenticate': `${challenge['WWW-Authenticate']}, error="insufficient_scope", scope="${scope}"`,
        },
      });
    const seconds = allowance.take(caller.role === 'party' ? caller.party : caller.client);
    if (seconds > 0) throw rateLimited(seconds);
    context.set('caller', caller);
    await next();
  };

/** Lets a party in that holds `scope`, as often as its `allowance` says. */
export const authorizeParty = (authenticator: Authenticator, scope: Scope, allowance: Allowance) =>
  authorize(authenticator, 'party', scope, allowance) as MiddlewareHandler<Authorized<PartyCaller>>;

export const authorizeOperator = (authenticator: Authenticator, allowance: Allowance) =>
  authorize(authenticator, 'operator', 'operator', allowance);
