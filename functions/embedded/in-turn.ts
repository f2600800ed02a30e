/** Runs a task when those before it are done; answers `busy`, and runs nothing, where too many wait. */
export type RunInTurn = <Result>(who: string, task: () => Promise<Result>) => Promise<Result | 'busy'>;

/** One task at a time, so many in line, and of them so many of anybody. */
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
