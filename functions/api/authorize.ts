import type { MiddlewareHandler } from 'hono';
import type { Scope } from '../../schemas/answers.ts';
import type { Authenticator, Caller } from '../hub/identity.ts';
import { refusedFor } from './refused.ts';

export type Authorized<C extends Caller = Caller> = {
  Variables: {
    caller: C;
    /** For a request that has waited: throws as at its beginning when the caller would not be let in any more. */
    lookAgain: () => Promise<void>;
  };
};
export type PartyCaller = Extract<Caller, { role: 'party' }>;

const challenge = { 'WWW-Authenticate': 'Bearer realm="samspil"' };

const partyOf = (caller: Caller): string | undefined => (caller.role === 'party' ? caller.party : undefined);

const authorize =
  (authenticator: Authenticator, role: Caller['role'], scope: Scope): MiddlewareHandler<Authorized> =>
  async (context, next) => {
    const unauthenticated = () => refusedFor('unauthenticated', { headers: challenge });
    const look = async (): Promise<Caller> => {
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
    const caller = await look();
    context.set('caller', caller);
    context.set('lookAgain', async () => {
      if (partyOf(await look()) !== partyOf(caller)) throw unauthenticated();
    });
    await next();
  };

/** Lets a party in that holds `scope`. */
export const authorizeParty = (authenticator: Authenticator, scope: Scope) =>
  authorize(authenticator, 'party', scope) as MiddlewareHandler<Authorized<PartyCaller>>;

export const authorizeOperator = (authenticator: Authenticator) => authorize(authenticator, 'operator', 'operator');
