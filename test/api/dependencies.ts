import type { Dependencies, Parts } from '../../functions/api/dependencies.ts';
import { scopesOf } from '../../functions/api/identity.ts';
import { unlimited } from '../../functions/api/rate-limit.ts';
import type { Hub } from '../../functions/hub/hub.ts';
import type { PartyId } from '../../schemas/parties.ts';
import { jobcentre } from '../core/messages.ts';

export const origin = 'https://samspil.example';

/** The dependencies of an app that admits everybody, as one party. */
export const dependenciesOf = (hub: Hub, party: PartyId = jobcentre): Dependencies => ({
  hub,
  authenticator: { authenticate: async () => ({ role: 'party', client: party, party, scopes: scopesOf.party }) },
  allowances: unlimited,
  closing: new AbortController().signal,
  origin: () => origin,
  tokenSource: () => ({
    issuer: origin,
    tokenEndpoint: `${origin}/oauth/token`,
    jwksUri: `${origin}/.well-known/jwks.json`,
    scopes: [],
  }),
  health: async () => ({ failing: [], edition: 'embedded', mode: 'sandbox', now: hub.now() }),
  report: ({ cause }) => {
    throw cause;
  },
});

/** The optional parts of a hub. */
export const parts: Parts = {
  sandbox: {
    clock: () => ({ now: '2012-11-16T10:00:00Z', moved: true }),
    setClock: async () => {},
    releaseClock: async () => {},
    empty: () => {},
  },
  tokens: {
    issuer: { issue: async () => ({ error: 'invalid_client' }), jwks: () => ({ keys: [] }) },
    guard: { reading: () => () => {}, patience: () => 0, admit: () => 0, refused: () => 0 },
  },
};
