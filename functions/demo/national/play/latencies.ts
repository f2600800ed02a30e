export type Percentiles = { count: number; p50: number; p90: number; p99: number; max: number };

/** Times in milliseconds. */
export const latencies = () => {
  const measured: number[] = [];
  return {
    add: (milliseconds: number): void => {
      measured.push(milliseconds);
    },
    percentiles: (): Percentiles => {
      const inOrder = measured.toSorted((one, other) => one - other);
      const at = (share: number) => inOrder[Math.max(0, Math.ceil(share * inOrder.length) - 1)] ?? 0;
      return { count: inOrder.length, p50: at(0.5), p90: at(0.9), p99: at(0.99), max: at(1) };
    },
  };
};
export type Latencies = ReturnType<typeof latencies>;
