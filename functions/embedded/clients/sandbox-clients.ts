import { createHash, timingSafeEqual } from 'node:crypto';
import type { Register } from '../../../schemas/parties.ts';
import { everyParty } from '../../core/register.ts';
import type { Client, ClientDirectory } from './clients.ts';

/** The secret of every client of a sandbox; no live hub takes it. */
export const sandboxSecret = 'sandbox';

const version = 'sandbox';
const versions = [version];
const digest = (text: string) => createHash('sha256').update(text).digest();

/** Every party that the register has ever known, and `operator`, under their own names. */
export const sandboxClients = (register: Register): ClientDirectory => {
  const clients = new Map<string, Client>([
    ['operator', { id: 'operator', versions, role: 'operator' }],
    ...everyParty(register).map((party): [string, Client] => [party, { id: party, versions, role: 'party', party }]),
  ]);
  return {
    check: () => {},
    find: (id) => clients.get(id),
    knows: (id) => clients.has(id),
    verify: async (id, secret) => {
      const client = clients.get(id);
      return client && timingSafeEqual(digest(secret), digest(sandboxSecret)) ? { ...client, version } : undefined;
    },
  };
};
