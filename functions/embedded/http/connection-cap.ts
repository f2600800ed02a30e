import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Caps the connections of a server. One too many closes the connection that has been idle the longest, so that newcomers are
 * served; if all are busy, the newcomer is closed. `onCut` is called each time.
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
