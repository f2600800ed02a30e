/** Whole numbers in proportion to the weights, `total` in all: by the largest remainder. */
export const apportion = (total: number, weights: readonly number[]): number[] => {
  const sum = weights.reduce((sofar, weight) => sofar + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map(Math.floor);
  const rest = total - shares.reduce((sofar, share) => sofar + share, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  for (const { index } of byRemainder.slice(0, rest)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
};
