type Count = [what: string, times: number];

/** The most frequent first, and of one frequency by name: a day that is played again is told in the same words. */
export const mostFirst = ([what, times]: Count, [other, otherTimes]: Count): number =>
  otherTimes - times || what.localeCompare(other, 'en');

/** How often each thing was counted. */
export const tally = () => {
  const counts = new Map<string, number>();
  return {
    add: (what: string, times = 1): void => {
      counts.set(what, (counts.get(what) ?? 0) + times);
    },
    total: (): number => [...counts.values()].reduce((sum, count) => sum + count, 0),
    rows: (): Count[] => [...counts].sort(mostFirst),
  };
};
export type Tally = ReturnType<typeof tally>;
