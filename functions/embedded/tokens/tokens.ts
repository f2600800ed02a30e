import { errors, jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import type { Scope } from '../../../schemas/answers.ts';
import { type Authenticator, type Caller, type Role, scopesOf, type TokenIssuer } from '../../api/identity.ts';
import type { Clock } from '../../hub/ports/clock.ts';
import type { Client, ClientDirectory } from '../clients/clients.ts';
import { type SigningKeys, signingAlgorithm } from './signing-keys.ts';
import { tokenLifetime } from './token-lifetime.ts';

const audience = 'samspil';

/** `clock` is system time; `issuer` is asked when it is needed, because an origin may be known only after listening. */
export type TokenParts = { keys: SigningKeys; clients: ClientDirectory; clock: Clock; issuer: () => string };

const Claims = z.object({
  client_id: z.string(),
  client_version: z.string(),
  scope: z.string().transform((scope) => scope.split(' ')),
  exp: z.number(),
});
type Claims = z.infer<typeof Claims>;

const within = (role: Role, asked: readonly string[]): Scope[] =>
  scopesOf[role].filter((scope) => asked.includes(scope));

/** The scopes that are asked for, if the role has them all. */
const narrowed = (role: Role, scope: string | undefined): Scope[] | undefined => {
  if (scope === undefined) return [...scopesOf[role]];
  const asked = new Set(scope.split(' '));
  const scopes = within(role, [...asked]);
  return scopes.length === asked.size ? scopes : undefined;
};

/** The retired keys whose tokens have not all run out. */
const stillGood = ({ retired }: SigningKeys, now: number) => retired.filter(({ until }) => Date.parse(until) > now);

export const tokenIssuer = ({ keys, clients, clock, issuer }: TokenParts): TokenIssuer => ({
  async issue({ clientId, clientSecret }, asked, { patience, admit }) {
    const untilPatient = patience();
    const client = await clients.verify(clientId, clientSecret, untilPatient === 0);
    if (client === 'busy') return { error: 'busy', seconds: Math.max(1, untilPatient) };
    if (!client) return { error: 'invalid_client' };
    const seconds = admit(client.id);
    if (seconds > 0) return { error: 'busy', seconds };
    const scopes = narrowed(client.role, asked);
    if (!scopes) return { error: 'invalid_scope' };
    const scope = scopes.join(' ');
    const issuedAt = Math.floor(Date.parse(clock.now()) / 1000);
    const party = client.role === 'party' ? { party: client.party } : {};
    const accessToken = await new SignJWT({ client_id: client.id, client_version: client.version, ...party, scope })
      .setProtectedHeader({ alg: signingAlgorithm, typ: 'JWT', kid: keys.kid })
      .setIssuer(issuer())
      .setAudience(audience)
      .setSubject(client.id)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + tokenLifetime)
      .sign(keys.privateKey);
    return { accessToken, expiresIn: tokenLifetime, scope };
  },
  jwks: () => ({ keys: [keys, ...stillGood(keys, Date.parse(clock.now()))].map(({ publicJwk }) => publicJwk) }),
});

const callerOf = (client: Client, scopes: Scope[]): Caller =>
  client.role === 'party'
    ? { role: 'party', client: client.id, party: client.party, scopes }
    : { role: 'operator', client: client.id, scopes };

/** A token is verified once and remembered until it expires; who its client is now is asked every time. */
export const tokenAuthenticator = ({ keys, clients, clock, issuer }: TokenParts): Authenticator => {
  const verified = new LRUCache<string, Claims>({ max: 1000 });

  const verify = async (token: string, now: Date): Promise<Claims | undefined> => {
    try {
      const signers = new Map(stillGood(keys, now.getTime()).map((retired) => [retired.kid, retired]));
      const { payload, protectedHeader } = await jwtVerify(
        token,
        ({ kid = '' }) => (signers.get(kid) ?? keys).publicKey,
        {
          algorithms: [signingAlgorithm],
          issuer: issuer(),
          audience,
          currentDate: now,
          requiredClaims: ['exp'],
        },
      );
      const claims = Claims.safeParse(payload).data;
      if (!claims) return undefined;
      const until = signers.get(protectedHeader.kid ?? '')?.until;
      const exp = until === undefined ? claims.exp : Math.min(claims.exp, Date.parse(until) / 1000);
      verified.set(token, { ...claims, exp });
      return { ...claims, exp };
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  };

  return {
    async authenticate(authorization) {
      const token = authorization?.match(/^Bearer +([A-Za-z0-9._-]+)$/i)?.[1];
      if (token === undefined) return undefined;
      const now = Date.parse(clock.now());
      const claims = verified.get(token) ?? (await verify(token, new Date(now)));
      if (claims === undefined || claims.exp * 1000 <= now) return undefined;
      const client = clients.find(claims.client_id);
      return client?.versions.includes(claims.client_version)
        ? callerOf(client, within(client.role, claims.scope))
        : undefined;
    },
  };
};
