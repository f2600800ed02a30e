import type { Writable } from 'node:stream';

/** Bytes of lines that nobody has taken yet. */
const mostUntaken = 1024 * 1024;
const patienceSeconds = 5;

const isFatal = (line: string): boolean => line.startsWith('{"level":60');

export type LogDestination = {
  write(line: string): void;
  /** Resolves when all has been taken, or nobody has for a while. */
  flushed(): Promise<void>;
};

/**
 * Writes lines to `stream` as they are taken there, and never waits: a reader that has stalled costs lines, and not the hub.
 * What is dropped is counted, and told when there is room again. A fatal line is kept in any case.
 */
export const logDestination = (stream: Writable): LogDestination => {
  let dropped = 0;
  stream.on('error', () => {}); // a reader that is gone
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
