/** Counters since the hub started. */
const names = ['loginsRefused', 'tokenRequestsTurnedAway', 'formsCut', 'connectionsCut'] as const;
export type CounterName = (typeof names)[number];

export type Counters = {
  /** Adds one and returns the total. */
  count(name: CounterName): number;
  totals(): Readonly<Record<CounterName, number>>;
};

export const makeCounters = (): Counters => {
  const totals = Object.fromEntries(names.map((name) => [name, 0])) as Record<CounterName, number>;
  return {
    count: (name) => {
      totals[name] += 1;
      return totals[name];
    },
    totals: () => ({ ...totals }),
  };
};
