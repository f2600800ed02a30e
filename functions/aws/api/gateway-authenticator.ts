import * as z from 'zod';
import { type Scope, scopes } from '../../../schemas/answers.ts';
import { type Authenticator, type Caller, scopesOf } from '../../api/identity.ts';
import type { Clock } from '../../hub/ports/clock.ts';
import type { Directory } from '../dynamodb/directory.ts';
import { unpooledScope } from '../resource-server.ts';

/** What the gateway's authorizer hands on of a token that it has verified. */
const Verified = z.object({
  event: z.object({
    requestContext: z.object({
      authorizer: z.object({
        jwt: z.object({
          claims: z.object({ client_id: z.string(), scope: z.string().optional(), exp: z.coerce.number() }),
        }),
      }),
    }),
  }),
});

/** A token that names scopes of the hub is held to them; one that names none may do what its client's role may. */
const granted = (role: Caller['role'], claimed = ''): Scope[] => {
  const named = claimed.split(' ').map(unpooledScope);
  const known = scopes.filter((scope) => named.includes(scope));
  return scopesOf[role].filter((scope) => known.length === 0 || known.includes(scope));
};

/**
 * The gateway verifies tokens; who a client is, the directory says, whenever it is asked: a client removed is out at once, and
 * a token is out when it expires, though the gateway let it in before that.
 */
export const gatewayAuthenticator = (directory: Pick<Directory, 'client'>, clock: Clock): Authenticator => ({
  authenticate: async (_, platform) => {
    const verified = Verified.safeParse(platform);
    if (!verified.success) return undefined;
    const { client_id: id, scope, exp } = verified.data.event.requestContext.authorizer.jwt.claims;
    if (exp * 1000 <= Date.parse(clock.now())) return undefined;
    const client = await directory.client(id);
    if (!client) return undefined;
    const allowed = granted(client.role, scope);
    return client.role === 'party'
      ? { role: 'party', client: id, party: client.party, scopes: allowed }
      : { role: 'operator', client: id, scopes: allowed };
  },
});
