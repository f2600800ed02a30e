/** The goal of a figure: absolute, or as a share of its limit. */
export type Goal = { of: 'value' | 'ratio'; atLeast: number } | { of: 'value' | 'ratio'; below: number };

/** One measured figure. `limit` is what the machine allows, measured in the same run; `ratio` is the value's share of it. */
export type Measured = {
  name: string;
  value: number;
  unit: string;
  limit?: number;
  goals?: readonly Goal[];
};

export const ratioOf = ({ value, limit }: Measured): number | undefined => (limit ? value / limit : undefined);

export const isReached = (measured: Measured, goal: Goal): boolean => {
  const reached = goal.of === 'value' ? measured.value : (ratioOf(measured) ?? Number.NaN);
  return 'atLeast' in goal ? reached >= goal.atLeast : reached < goal.below;
};

export const goalText = (goal: Goal): string =>
  `${goal.of} ${'atLeast' in goal ? `≥ ${goal.atLeast}` : `< ${goal.below}`}`;
