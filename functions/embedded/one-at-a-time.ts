import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Answers the requests of a connection one after the other, each when the one before has been taken: a reader that sends many
 * and takes nothing is worth the memory of one answer.
 */
export const oneAtATime = (answer: RequestListener): RequestListener => {
  const waiting = new WeakMap<Socket, (() => void)[]>();
  const begin: RequestListener = (incoming, outgoing) => {
    outgoing.once('close', () => {
      const next = waiting.get(incoming.socket)?.shift();
      if (next) next();
      else waiting.delete(incoming.socket);
    });
    answer(incoming, outgoing);
  };
  return (incoming, outgoing) => {
    const line = waiting.get(incoming.socket);
    if (line) line.push(() => begin(incoming, outgoing));
    else {
      waiting.set(incoming.socket, []);
      begin(incoming, outgoing);
    }
  };
};
