/** How often each thing was counted. */
export const tally = () => {
  const counts = new Map<string, number>();
  return {
    add: (what: string, times = 1): void => {
      counts.set(what, (counts.get(what) ?? 0) + times);
    },
    total: (): number => [...counts.values()].reduce((sum, count) => sum + count, 0),
    /** The most frequent first. */
    rows: (): [string, number][] => [...counts].sort(([, one], [, other]) => other - one),
  };
};
export type Tally = ReturnType<typeof tally>;
