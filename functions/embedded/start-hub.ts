import { setMaxListeners } from 'node:events';
import type { Context } from 'hono';
import type { Logger } from 'pino';
import { shippedRegister } from '../../schemas/parties.ts';
import { sharedRoom } from '../api/admission.ts';
import { makeApp } from '../api/app.ts';
import { type Allowances, liveAllowances, unlimited } from '../api/rate-limit.ts';
import { shippedPolicies } from '../core/shipped-policies.ts';
import { makeHub } from '../hub/hub.ts';
import { newId } from '../hub/new-id.ts';
import type { ClientDirectory } from './clients/clients.ts';
import { ClientsFault } from './clients/clients-fault.ts';
import { readClientsFile } from './clients/clients-file.ts';
import { liveClients } from './clients/live-clients.ts';
import { sandboxClients } from './clients/sandbox-clients.ts';
import { type Counters, makeCounters } from './counters.ts';
import { freeBytesAt } from './free-bytes.ts';
import { serveHttp } from './http/http-server.ts';
import { remoteAddressOf } from './http/remote-address.ts';
import { decideMode, isLoopback, type Mode } from './mode.ts';
import type { Options } from './options.ts';
import { businessClock, systemClock } from './sandbox/business-clock.ts';
import { makeSandbox } from './sandbox/sandbox.ts';
import { openStorage, type Storage } from './sqlite/storage.ts';
import { StartFault } from './start-fault.ts';
import { startTicking } from './ticker.ts';
import { signingKeys } from './tokens/signing-keys.ts';
import { boundLogins, noteLogins } from './tokens/token-guard.ts';
import { tokenSourceAt } from './tokens/token-source.ts';
import { tokenAuthenticator, tokenIssuer } from './tokens/tokens.ts';
import { watchVitals } from './vitals.ts';

/** `origin` is the address it listens on, `publicOrigin` the one others use. */
export type RunningHub = {
  origin: string;
  publicOrigin: string;
  mode: Mode;
  /** Resolves when the data can no longer be made durable: the hub must be stopped. */
  failed: Promise<unknown>;
  stop(): Promise<void>;
};

/** For requests with messages: eight of the largest batches, or a few hundred others. */
const [requestsAtATime, bytesAtATime] = [256, 32 * 1024 * 1024];

/** The stamp is permanent, so the clients file must be valid first. */
const requireClients = (path: string): void => {
  try {
    readClientsFile(path);
  } catch (error) {
    if (error instanceof ClientsFault) throw new StartFault(error.message, 2, { cause: error });
    throw error;
  }
};

const modeOf = ({ settings }: Storage, options: Options): Mode => {
  const decided = decideMode({ stamp: settings.get('mode') as Mode | undefined, options });
  if ('fault' in decided) throw new StartFault(decided.fault, 2);
  if (options.clients !== undefined) requireClients(options.clients);
  settings.set('mode', decided.mode);
  return decided.mode;
};

const clientsOf = (mode: Mode, { clients }: Options, log: Logger): ClientDirectory =>
  mode === 'live' && clients !== undefined
    ? liveClients(clients, (fault) => log.error({ fault: fault.message }, 'clients file cannot be used'))
    : sandboxClients(shippedRegister);

const allowancesOf = (mode: Mode): Allowances =>
  mode === 'live' ? liveAllowances(() => performance.now()) : unlimited;

const cutsToALine = 1_000;

const noteCuts = (counters: Counters, log: Logger) => () => {
  const total = counters.count('connectionsCut');
  if (total % cutsToALine === 1) log.warn({ total }, 'too many connections');
};

/** The embedded edition: one process, one SQLite file. Throws `StartFault` when it cannot start. */
export const startHub = async (options: Options, log: Logger): Promise<RunningHub> => {
  const storage = openStorage(options.data);
  const closing = new AbortController();
  setMaxListeners(0, closing.signal); // one listener per waiting reader
  let stopTicking = async (): Promise<void> => {};
  try {
    const mode = modeOf(storage, options);
    const clients = clientsOf(mode, options, log);
    const clock = businessClock(storage.settings);
    const keys = await signingKeys({
      load: () => storage.settings.get('signing-keys'),
      save: (made) => storage.settings.set('signing-keys', made),
    });
    let publicOrigin = '';
    const hub = makeHub(
      {
        ...storage,
        businessClock: clock,
        systemClock,
        newCaseId: newId,
        newCommitId: newId,
        origin: () => publicOrigin,
        alerts: {
          raise: (alert) => log.error(alert, 'operator alert'),
          note: (notice) => log.warn(notice, 'refused question'),
        },
      },
      { register: shippedRegister, policies: shippedPolicies },
    );
    storage.onReset(hub.forget);

    const tokenParts = { keys, clients, clock: systemClock, issuer: () => publicOrigin };
    const issuer = tokenIssuer(tokenParts);
    const counters = makeCounters();
    const loginParts = {
      clients,
      counters,
      log,
      addressOf: (context: Context) => remoteAddressOf(context, options.proxy ?? []),
      now: () => performance.now(),
    };
    const { dueItems, empty } = storage;
    const vitals = watchVitals({
      ...storage,
      clients,
      closing: closing.signal,
      freeBytes: () => freeBytesAt(options.data),
      now: () => performance.now(),
    });
    const app = makeApp({
      hub,
      authenticator: tokenAuthenticator(tokenParts),
      allowances: allowancesOf(mode),
      takePlace: sharedRoom(requestsAtATime, bytesAtATime),
      closing: closing.signal,
      origin: () => publicOrigin,
      tokenSource: () => tokenSourceAt(publicOrigin, issuer),
      tokens: { issuer, guard: mode === 'live' ? boundLogins(loginParts) : noteLogins(loginParts) },
      ...(mode === 'sandbox' && { sandbox: makeSandbox({ clock, dueItems, sweep: hub.sweep, empty }) }),
      health: async () => ({ ...(await vitals.see()), edition: 'embedded', mode, now: hub.now() }),
      report: ({ code, route, cause }) => log.error({ code, route, err: cause }, 'request failed'),
    });
    const server = await serveHttp(
      app,
      options.port,
      options.host,
      (error) => log.error({ err: error }, 'a connection was ended by a fault of the hub'),
      { onCut: noteCuts(counters, log) },
    );
    const { origin } = server;
    publicOrigin = options.origin ?? origin;
    stopTicking = startTicking(vitals.watching(hub.sweep), (error) => log.error({ err: error }, 'sweep failed'));
    log.info({ origin, publicOrigin, mode }, 'hub started');
    if (mode === 'live' && !isLoopback(options.host) && !publicOrigin.startsWith('https:'))
      log.warn(
        { host: options.host },
        'secrets, tokens and CPR numbers cross the network in the clear: put TLS in front, and name it by --origin https://…',
      );
    return {
      origin,
      publicOrigin,
      mode,
      failed: new Promise((resolve) => storage.onLost(resolve)),
      stop: async () => {
        closing.abort();
        await stopTicking();
        await server.close();
        await storage.close();
        log.info({ counters: counters.totals() }, 'hub stopped');
      },
    };
  } catch (error) {
    await storage.close();
    throw error;
  }
};
