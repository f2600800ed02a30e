import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';

const longestLine = 64;

/**
 * Answers the requests of a connection one after the other, each when the one before has been taken: a reader that sends many
 * and takes nothing is worth the memory of one answer. One with more requests in line than anybody needs loses its connection.
 */
export const oneAtATime = (answer: RequestListener): RequestListener => {
  const waiting = new WeakMap<Socket, (() => void)[]>();
  return (incoming, outgoing) => {
    const { socket } = incoming; // a request that is destroyed no longer knows it
    const begin = () => {
      outgoing.once('close', () => {
        const next = socket.destroyed ? undefined : waiting.get(socket)?.shift();
        if (next) next();
        else waiting.delete(socket);
      });
      return answer(incoming, outgoing);
    };
    if (socket.destroyed) return;
    const line = waiting.get(socket);
    if (!line) {
      waiting.set(socket, []);
      return begin();
    }
    if (line.length < longestLine) line.push(begin);
    else socket.destroy();
  };
};
