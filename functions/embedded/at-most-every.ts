/** Answers what `work` last came to, and does it anew when that is older than `milliseconds`. */
export const atMostEvery = <Result>(
  milliseconds: number,
  now: () => number,
  work: () => Promise<Result>,
): (() => Promise<Result>) => {
  let last: { at: number; result: Promise<Result> } | undefined;
  return () => {
    if (!last || now() - last.at > milliseconds) last = { at: now(), result: work() };
    return last.result;
  };
};
