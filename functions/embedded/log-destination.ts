import type { Writable } from 'node:stream';

/** Bytes of buffered lines. */
const mostUntaken = 1024 * 1024;
const patienceSeconds = 5;

const isFatal = (line: string): boolean => line.startsWith('{"level":60');

export type LogDestination = {
  write(line: string): void;
  /** Resolves when everything has been written, or after a timeout. */
  flushed(): Promise<void>;
};

/**
 * Writes lines to `stream` without ever waiting: a stalled reader costs log lines, not the hub. Dropped lines are counted, and
 * the count is logged once there is room again. Fatal lines are always kept.
 */
export const logDestination = (stream: Writable): LogDestination => {
  let dropped = 0;
  stream.on('error', () => {}); // the reader is gone
  return {
    write: (line) => {
      const hasRoom = stream.writableLength < mostUntaken;
      if (!hasRoom && !isFatal(line)) {
        dropped += 1;
        return;
      }
      if (hasRoom && dropped > 0) {
        const time = new Date().toISOString();
        stream.write(`${JSON.stringify({ level: 40, time, dropped, msg: 'log lines dropped' })}\n`);
        dropped = 0;
      }
      stream.write(line);
    },
    flushed: () =>
      new Promise((resolve) => {
        const impatience = setTimeout(resolve, patienceSeconds * 1000);
        stream.write('', () => {
          clearTimeout(impatience);
          resolve();
        });
      }),
  };
};
