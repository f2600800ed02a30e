import type { Commit } from '../../functions/core/commit.ts';

/** R-SPELL-2: the last day of the last spell if it is over on `today`, from the parties' messages alone. */
export const lastDayByTheBook = (commits: readonly Commit[], today: string): string | undefined => {
  const opened = commits.findLastIndex(({ message }) => message?.kind === 'spell-opened');
  const last = commits.slice(opened).findLast(({ message }) => message?.kind === 'spell-closed');
  if (last?.message?.kind !== 'spell-closed' || 'withdrawn' in last.message.data) return undefined;
  const { lastDay } = last.message.data;
  return lastDay < today ? lastDay : undefined;
};
