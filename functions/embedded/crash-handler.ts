import type { Logger } from 'pino';

const graceSeconds = 15;

/**
 * The last resort: an uncaught fault is logged, and the hub shuts down in an orderly way with a failure exit code. A shutdown
 * that hangs is cut short.
 */
export const stopOnCrash = (log: Logger, stop: (code: number) => void): void => {
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
