import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { StartFault } from './start-fault.ts';

const graceSeconds = 10;

export type HttpServer = { origin: string; close(): Promise<void> };

const listen = (server: ReturnType<typeof createAdaptorServer>, port: number, host: string): Promise<AddressInfo> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'something else listens there' : error.message;
      reject(new StartFault(`Cannot listen on ${host} port ${port}: ${why}.`, 1, { cause: error }));
    });
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });

const originOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;

/** Throws `StartFault` when it cannot listen. `close` lets what is under way finish. */
export const serveHttp = async (app: Hono, port: number, host: string): Promise<HttpServer> => {
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: { requestTimeout: 30_000 } });
  const address = await listen(server, port, host);
  return {
    origin: originOf(address),
    close: () =>
      new Promise((resolve) => {
        const impatience = setTimeout(
          () => 'closeAllConnections' in server && server.closeAllConnections(),
          graceSeconds * 1000,
        );
        server.close(() => {
          clearTimeout(impatience);
          resolve();
        });
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      }),
  };
};
