import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';

const longestLine = 64;

/**
 * Answers the requests of a connection one after the other, each when the one before has been taken: a reader that sends many
 * and takes nothing is worth the memory of one answer. One with more requests in line than anybody needs loses its connection.
 */
export const oneAtATime = (answer: RequestListener): RequestListener => {
  const waiting = new WeakMap<Socket, (() => void)[]>();
  const begin: RequestListener = (incoming, outgoing) => {
    outgoing.once('close', () => {
      const next = incoming.socket.destroyed ? undefined : waiting.get(incoming.socket)?.shift();
      if (next) next();
      else waiting.delete(incoming.socket);
    });
    answer(incoming, outgoing);
  };
  return (incoming, outgoing) => {
    const { socket } = incoming;
    if (socket.destroyed) return;
    const line = waiting.get(socket);
    if (!line) {
      waiting.set(socket, []);
      begin(incoming, outgoing);
    } else if (line.length < longestLine) line.push(() => begin(incoming, outgoing));
    else socket.destroy();
  };
};
