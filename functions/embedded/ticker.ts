import type { Sweep } from '../hub/sweep.ts';

const interval = 1_000;

/** Sweeps due items now and every second, one sweep at a time; a failure is reported and retried. */
export const startTicking = (sweep: Sweep, onFailure: (error: unknown) => void): (() => Promise<void>) => {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const tick = async (): Promise<void> => {
    await sweep().catch(onFailure);
    if (!stopped) timer = setTimeout(next, interval);
  };
  let running = tick();
  const next = () => {
    running = tick();
  };
  return () => {
    stopped = true;
    clearTimeout(timer);
    return running;
  };
};
