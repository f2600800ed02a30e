import type { Hono } from 'hono';
import { serveHttp } from '../../../functions/embedded/http/http-server.ts';

/** Serves until it is told to stop, and prints its address, as the hub does. */
export const serve = async (app: Hono): Promise<void> => {
  const { origin, close } = await serveHttp(app, 0, '127.0.0.1', console.error);
  process.once('SIGTERM', () => close().then(() => process.exit(0)));
  process.stdout.write(`serving at ${origin}\n`);
};
