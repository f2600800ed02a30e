import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { allowance, type Rate } from '../../api/rate-limit.ts';
import type { TokenGuard } from '../../api/token-guard.ts';
import type { ClientDirectory } from '../clients/clients.ts';
import type { Counters } from '../counters.ts';

/** A token lives a quarter of an hour: a client that needs more of them is in a loop. */
const ofOneClient: Rate = { perSecond: 5, burst: 100 };
/** Of requests that get no token. An address may stand for some hundreds of clients. */
const ofOneAddress: Rate = { perSecond: 5, burst: 100 };
const ofAllStrangers: Rate = { perSecond: 50, burst: 500 };
const rememberedAddresses = 1_000;
const strangers = 'strangers';

/** Forms that have not all arrived. One that is not sent by halves arrives at once. */
const formsAtATime = 256;

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
  reading: () => () => {},
  patience: () => 0,
  admit: () => 0,
  refused: (context, clientId) => {
    if (clientId === undefined) return 0;
    const client = clients.knows(clientId) ? { client: clientId } : {};
    log.warn({ ...client, address: addressOf(context), total: counters.count('loginsRefused') }, 'login refused');
    return 0;
  },
});

/** Where there are too many, the one that has been under way for longest loses its connection, so that newcomers are heard. */
const boundForms = (counters: Counters): TokenGuard['reading'] => {
  const open = new Set<IncomingMessage>();
  return ({ env }) => {
    const incoming: IncomingMessage = env.incoming;
    open.add(incoming);
    const [oldest] = open;
    if (open.size > formsAtATime && oldest) {
      open.delete(oldest);
      oldest.destroy();
      counters.count('formsCut');
    }
    return () => open.delete(incoming);
  };
};

/**
 * Bounds what fails: the requests without a token of each address, and those of all strangers together. An address from which
 * a client has proved itself is no stranger's. A client that shows its secret has an allowance of its own, whatever others do.
 */
export const boundLogins = (parts: Parts): TokenGuard => {
  const { counters, addressOf, now } = parts;
  const noted = noteLogins(parts);
  const [own, each, all] = [allowance(ofOneClient, now), allowance(ofOneAddress, now), allowance(ofAllStrangers, now)];
  const proven = new LRUCache<string, true>({ max: rememberedAddresses });
  const takeOrCount = (seconds: number): number => {
    if (seconds > 0) counters.count('tokenRequestsTurnedAway');
    return seconds;
  };
  const take = (address: string): number => each.take(address) || (proven.has(address) ? 0 : all.take(strangers));
  const giveBack = (address: string): void => {
    each.settle(address, -1);
    if (!proven.has(address)) all.settle(strangers, -1);
  };
  return {
    reading: boundForms(counters),
    patience: (context) => {
      const address = addressOf(context);
      const seconds = take(address);
      if (seconds === 0) giveBack(address);
      return seconds;
    },
    admit: (context, clientId) => {
      proven.set(addressOf(context), true);
      return takeOrCount(own.take(clientId));
    },
    refused: (context, clientId) => takeOrCount(take(addressOf(context))) || noted.refused(context, clientId),
  };
};
