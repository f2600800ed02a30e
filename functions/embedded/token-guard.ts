import type { Context } from 'hono';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { TokenGuard } from '../api/oauth.ts';
import { allowance, type Rate } from '../api/rate-limit.ts';
import type { ClientDirectory } from './clients.ts';
import type { Counters } from './counters.ts';

/** A token lives a quarter of an hour, and an address may stand for some hundreds of clients. */
const ofOneAddress: Rate = { perSecond: 5, burst: 100 };
const ofAllStrangers: Rate = { perSecond: 50, burst: 500 };
const rememberedAddresses = 1_000;
const strangers = 'strangers';

type Parts = {
  clients: Pick<ClientDirectory, 'knows'>;
  counters: Counters;
  log: Logger;
  addressOf: (context: Context) => string;
  /** Milliseconds that only go forward. */
  now: () => number;
};

/** Tells of refused logins; of a client only when it is one, since anything may have been sent as a client id. */
export const noteLogins = ({ clients, counters, log, addressOf }: Parts): TokenGuard => ({
  take: () => 0,
  granted: () => {},
  refused: (context, clientId) => {
    const client = clients.knows(clientId) ? { client: clientId } : {};
    log.warn({ ...client, address: addressOf(context), total: counters.count('loginsRefused') }, 'login refused');
  },
});

/**
 * Bounds the requests for tokens of each address, and those of all strangers together. An address from which a client has
 * proved itself is no stranger's, so that strangers can use up only what is theirs.
 */
export const boundLogins = (parts: Parts): TokenGuard => {
  const { counters, addressOf, now } = parts;
  const [each, all] = [allowance(ofOneAddress, now), allowance(ofAllStrangers, now)];
  const proven = new LRUCache<string, true>({ max: rememberedAddresses });
  return {
    ...noteLogins(parts),
    take: (context) => {
      const address = addressOf(context);
      const seconds = each.take(address) || (proven.has(address) ? 0 : all.take(strangers));
      if (seconds > 0) counters.count('tokenRequestsTurnedAway');
      return seconds;
    },
    granted: (context) => {
      proven.set(addressOf(context), true);
    },
  };
};
