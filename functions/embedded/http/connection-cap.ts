import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Keeps a server to so many connections. One more ends the connection that has asked nothing for longest, so that newcomers are
 * heard; where all are being answered, the newcomer is turned away. `onCut` hears of each.
 */
export const capConnections = (server: Server, most: number, onCut: () => void): void => {
  const all = new Set<Socket>();
  const quiet = new Set<Socket>();
  server
    .on('connection', (socket) => {
      all.add(socket);
      quiet.add(socket);
      socket.once('close', () => {
        all.delete(socket);
        quiet.delete(socket);
      });
      if (all.size <= most) return;
      const [quietest = socket] = quiet;
      all.delete(quietest);
      quiet.delete(quietest);
      quietest.destroy();
      onCut();
    })
    .on('request', ({ socket }, outgoing) => {
      quiet.delete(socket);
      outgoing.once('close', () => {
        if (!socket.destroyed) quiet.add(socket);
      });
    });
};
