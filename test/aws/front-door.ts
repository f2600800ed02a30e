import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Emulator } from './emulator.ts';

export type FrontDoor = { origin: string; close(): Promise<void> };

/**
 * A separate address for an HTTP API. The emulator serves APIs at `*.localhost`, which not every machine resolves, and
 * reserves some paths of its own address, such as `/health`, for itself; below this prefix it does not.
 */
export const openFrontDoor = async ({ endpoint }: Emulator, apiId: string): Promise<FrontDoor> => {
  const { hostname, port } = new URL(endpoint);
  const server = createServer((incoming, outgoing) => {
    const path = `/_aws/execute-api/${apiId}/$default${incoming.url}`;
    const { host: _, ...headers } = incoming.headers;
    const onward = request({ hostname, port, path, method: incoming.method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.on('error', () => onward.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${own}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
