/**
 * Runs `work` with a signal that aborts when the time is up or `signal` does. `AbortSignal.any` does not do: it does not
 * keep an `AbortSignal.timeout` alive, and one that is collected never fires.
 */
export const withinTime = async <Result>(
  seconds: number,
  signal: AbortSignal,
  work: (ended: AbortSignal) => Promise<Result>,
): Promise<Result> => {
  const ending = new AbortController();
  const end = () => ending.abort();
  const timer = setTimeout(end, seconds * 1000);
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  try {
    return await work(ending.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
};
