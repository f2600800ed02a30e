import type { Logger } from 'pino';

const graceSeconds = 15;

/**
 * The last net: a fault that nothing caught is logged, and the hub stops in good order with an exit code that says so. A stop
 * that does not come to its end is cut short.
 */
export const endOnFault = (log: Logger, stop: (code: number) => void): void => {
  let isEnding = false;
  const end = (error: unknown) => {
    log.fatal({ err: error }, 'a fault that nothing caught: the hub stops');
    if (isEnding) return;
    isEnding = true;
    setTimeout(() => process.exit(1), graceSeconds * 1000).unref();
    stop(1);
  };
  process.on('uncaughtException', end).on('unhandledRejection', end);
};
