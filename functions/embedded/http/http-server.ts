import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { limits } from '../../../schemas/limits.ts';
import { StartFault } from '../start-fault.ts';
import { oneAtATime } from '../tokens/one-at-a-time.ts';
import { capConnections } from './connection-cap.ts';
import { guarded, type OnFault } from './guarded.ts';
import { oneHost } from './one-host.ts';
import { answerUnaddressed, answerUnread } from './unread-request.ts';

const graceSeconds = 10;
/** Longer than the longest poll is silent: a reader that takes nothing of its answer for so long is gone. */
const stalledSeconds = 120;
/** A busy sender must not meet a connection that is just being closed. */
const idleSeconds = 65;

/** Of Node's descriptors some stay free for the data and for what is written down. */
const descriptorsKept = 100;
const mostOfAll = 10_000;

const connectionsAtMost = (): number => {
  const { userLimits } = process.report.getReport() as { userLimits?: { open_files?: { soft?: number | string } } };
  const limit = Number(userLimits?.open_files?.soft);
  return limit > 2 * descriptorsKept ? Math.min(mostOfAll, limit - descriptorsKept) : mostOfAll;
};

/** How soon, in milliseconds, a request that is late is noticed: Node’s own 30 seconds would double its limit. */
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

/** A client that goes away is no fault of the hub's; an error that nobody listens for would end the process. */
const outliving =
  (answer: RequestListener): RequestListener =>
  (incoming, outgoing) => {
    incoming.on('error', ignore);
    outgoing.on('error', ignore);
    return answer(incoming, outgoing);
  };

/**
 * Throws `StartFault` when it cannot listen. `close` lets what is under way finish. `onFault` hears what a listener threw:
 * that ends its connection, and nothing else.
 */
export const serveHttp = async (
  app: Hono,
  port: number,
  host: string,
  onFault: OnFault,
  { onCut = ignore, most = connectionsAtMost() } = {},
): Promise<HttpServer> => {
  const listener = getRequestListener(app.fetch, {
    // A body that nobody reads is left to Node, which discards it as it comes; the adaptor would cut the connection
    // after half a second, and the sender would not hear why it was turned away.
    autoCleanupIncoming: false,
    errorHandler: answerUnaddressed,
  });
  const answer = oneAtATime(oneHost(outliving(guarded(listener, onFault, (_, outgoing) => outgoing.destroy()))));
  const refuse = guarded(answerUnread, onFault, (_, socket) => socket.destroy());
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
        // A connection that is busy now is let go when it has its answer.
        server.keepAliveTimeout = 1;
        server.closeIdleConnections();
      }),
  };
};
