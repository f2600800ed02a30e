import type { MiddlewareHandler } from 'hono';
import type { Scope } from '../../schemas/answers.ts';
import type { Authenticator, Caller } from '../hub/identity.ts';
import { refusedFor } from './refused.ts';

export type Authorized<C extends Caller = Caller> = { Variables: { caller: C } };
export type PartyCaller = Extract<Caller, { role: 'party' }>;

const challenge = { 'WWW-Authenticate': 'Bearer realm="samspil"' };

const authorize =
  (authenticator: Authenticator, role: Caller['role'], scope: Scope): MiddlewareHandler<Authorized> =>
  async (context, next) => {
    const caller = await authenticator.authenticate(context.req.header('Authorization'), context.env);
    if (!caller) throw refusedFor('unauthenticated', { headers: challenge });
    if (caller.role !== role || !caller.scopes.includes(scope))
      throw refusedFor('scope-missing', {
        headers: {
          'WWW-Authenticate': `${challenge['WWW-Authenticate']}, error="insufficient_scope", scope="${scope}"`,
        },
      });
    context.set('caller', caller);
    await next();
  };

/** Lets a party in that holds `scope`. */
export const authorizeParty = (authenticator: Authenticator, scope: Scope) =>
  authorize(authenticator, 'party', scope) as MiddlewareHandler<Authorized<PartyCaller>>;

export const authorizeOperator = (authenticator: Authenticator) => authorize(authenticator, 'operator', 'operator');
