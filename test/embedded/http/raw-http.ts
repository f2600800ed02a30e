import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';

/** A socket of a client that sends whatever it likes; its errors are ignored. */
export const rawSocket = (origin: string): Socket => {
  const { port, hostname } = new URL(origin);
  return connect(Number(port), hostname).on('error', () => {});
};

export const head = (line: string, headers: Record<string, string | number> = {}): string =>
  `${[`${line} HTTP/1.1`, ...Object.entries({ Host: 'hub', ...headers }).map(([name, value]) => `${name}: ${value}`)].join('\r\n')}\r\n\r\n`;

export const chunk = (data: string): string => `${Buffer.byteLength(data).toString(16)}\r\n${data}\r\n`;

/** Sends it and reads the response, until the server closes the connection or `until` arrives. */
export const exchange = async (origin: string, sent: string, until?: RegExp): Promise<string> => {
  const socket = rawSocket(origin);
  socket.write(sent);
  if (until === undefined) return text(socket).catch(() => '');
  let received = '';
  for await (const part of socket) {
    received += part;
    if (until.test(received)) break;
  }
  socket.destroy();
  return received;
};

export const statusesIn = (received: string): number[] =>
  [...received.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));
