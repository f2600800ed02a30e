/** Alternates between them, so that other load on the machine affects each alike. */
export const inTurns = async <First, Second>(
  rounds: number,
  first: () => Promise<First>,
  second: () => Promise<Second>,
): Promise<{ first: First[]; second: Second[] }> => {
  const measured: { first: First[]; second: Second[] } = { first: [], second: [] };
  for (let round = 0; round < rounds; round++) {
    measured.first.push(await first());
    measured.second.push(await second());
  }
  return measured;
};
