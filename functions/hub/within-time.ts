/**
 * Runs `work` with a signal that aborts when the time is up or one of `signals` does, and removes its listeners from `signals`,
 * which may be long-lived. `AbortSignal.any` will not do: a source that never aborts retains its dependants, yet an
 * `AbortSignal.timeout` is not kept alive by them, and once collected it never fires.
 */
export const withinTime = async <Result>(
  seconds: number,
  signals: readonly AbortSignal[],
  work: (ended: AbortSignal) => Promise<Result>,
): Promise<Result> => {
  const ending = new AbortController();
  const end = () => ending.abort();
  const timer = setTimeout(end, seconds * 1000);
  for (const signal of signals) signal.addEventListener('abort', end);
  if (signals.some(({ aborted }) => aborted)) end();
  try {
    return await work(ending.signal);
  } finally {
    clearTimeout(timer);
    for (const signal of signals) signal.removeEventListener('abort', end);
  }
};
