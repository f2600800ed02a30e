import { createHash, timingSafeEqual } from 'node:crypto';
import type { Register } from '../../schemas/parties.ts';
import { everyParty } from '../core/register.ts';
import type { Client, ClientDirectory } from './clients.ts';

/** The secret of every client of a sandbox; no live hub takes it. */
export const sandboxSecret = 'sandbox';

const version = 'sandbox';
const digest = (text: string) => createHash('sha256').update(text).digest();

/** Every party that the register has ever known, and `operator`, under their own names. */
export const sandboxClients = (register: Register): ClientDirectory => {
  const clients = new Map<string, Client>([
    ['operator', { id: 'operator', version, role: 'operator' }],
    ...everyParty(register).map((party): [string, Client] => [party, { id: party, version, role: 'party', party }]),
  ]);
  return {
    find: (id) => clients.get(id),
    verify: async (id, secret) =>
      timingSafeEqual(digest(secret), digest(sandboxSecret)) ? clients.get(id) : undefined,
  };
};
