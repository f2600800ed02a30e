import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { limits } from '../../../schemas/limits.ts';
import { StartFault } from '../start-fault.ts';
import { oneAtATime } from '../tokens/one-at-a-time.ts';
import { capConnections } from './connection-cap.ts';
import { guarded, type OnFault } from './guarded.ts';
import { answerMalformed, answerUnaddressed } from './malformed-request.ts';
import { oneHost } from './one-host.ts';

const graceSeconds = 10;
/** Longer than the longest poll stays silent: a reader that accepts no data for that long is gone. */
const stalledSeconds = 120;
/** Idle connections are kept long enough that a busy sender does not hit one that is just closing. */
const idleSeconds = 65;

/** File descriptors reserved for the data and the log. */
const descriptorsKept = 100;
const mostOfAll = 10_000;

const connectionsAtMost = (): number => {
  const { userLimits } = process.report.getReport() as { userLimits?: { open_files?: { soft?: number | string } } };
  const limit = Number(userLimits?.open_files?.soft);
  return limit > 2 * descriptorsKept ? Math.min(mostOfAll, limit - descriptorsKept) : mostOfAll;
};

/** How often, in milliseconds, to check for late requests: Node’s default of 30 seconds would double their limit. */
const connectionsCheckingInterval = 1_000;

export type HttpServer = { origin: string; close(): Promise<void> };

const listen = (server: Server, port: number, host: string): Promise<AddressInfo> =>
  new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'something else listens there' : error.message;
      reject(new StartFault(`Cannot listen on ${host} port ${port}: ${why}.`, 1, { cause: error }));
    };
    server.once('error', refuse).listen(port, host, () => {
      server.off('error', refuse);
      resolve(server.address() as AddressInfo);
    });
  });

const originOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;

const ignore = () => {};

/** A client that disconnects is not a fault of the hub; an unhandled error event would end the process. */
const surviving =
  (answer: RequestListener): RequestListener =>
  (incoming, outgoing) => {
    incoming.on('error', ignore);
    outgoing.on('error', ignore);
    return answer(incoming, outgoing);
  };

/**
 * Throws `StartFault` if it cannot listen. `close` lets requests in progress finish. `onFault` is called with an error thrown
 * by a listener, which ends only its own connection.
 */
export const serveHttp = async (
  app: Hono,
  port: number,
  host: string,
  onFault: OnFault,
  { onCut = ignore, most = connectionsAtMost() } = {},
): Promise<HttpServer> => {
  const listener = getRequestListener(app.fetch, {
    // Node drains a body that nobody reads; the adaptor would cut the connection after half a second, before the sender learns
    // why it was turned away.
    autoCleanupIncoming: false,
    errorHandler: answerUnaddressed,
  });
  const answer = oneAtATime(oneHost(surviving(guarded(listener, onFault, (_, outgoing) => outgoing.destroy()))));
  const refuse = guarded(answerMalformed, onFault, (_, socket) => socket.destroy());
  const server = createServer(
    {
      requestTimeout: limits.requestSeconds * 1000,
      headersTimeout: limits.requestSeconds * 1000,
      connectionsCheckingInterval,
      maxHeaderSize: limits.headerBytes,
      keepAliveTimeout: idleSeconds * 1000,
      requireHostHeader: false,
    },
    answer,
  )
    .on('checkExpectation', answer)
    .on('clientError', refuse)
    .on('connect', (_, socket) => refuse(new Error('CONNECT'), socket))
    .setTimeout(stalledSeconds * 1000);
  capConnections(server, most, onCut);
  const address = await listen(server, port, host);
  server.on('error', onFault);
  return {
    origin: originOf(address),
    close: () =>
      new Promise((resolve) => {
        const impatience = setTimeout(() => server.closeAllConnections(), graceSeconds * 1000);
        server.close(() => {
          clearTimeout(impatience);
          resolve();
        });
        // Busy connections are closed once they have been answered.
        server.keepAliveTimeout = 1;
        server.closeIdleConnections();
      }),
  };
};
