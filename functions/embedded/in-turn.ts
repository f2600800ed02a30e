/** Runs a task after those before it; returns `busy`, without running it, if too many are waiting. */
export type RunInTurn = <Result>(who: string, task: () => Promise<Result>) => Promise<Result | 'busy'>;

/** One task at a time, with a limit on the queue and on each caller's share of it. */
export const inTurn = (longest: number, longestOfOne: number): RunInTurn => {
  const waiting: string[] = [];
  let last: Promise<unknown> = Promise.resolve();
  return async (who, task) => {
    if (waiting.length >= longest || waiting.filter((other) => other === who).length >= longestOfOne) return 'busy';
    waiting.push(who);
    const running = last.then(task).finally(() => waiting.splice(waiting.indexOf(who), 1));
    last = running.catch(() => {});
    return running;
  };
};
