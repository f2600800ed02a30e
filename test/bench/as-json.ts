import { goalText, type Measured, ratioOf } from './measured.ts';

/** The figures in the format of the output file. */
export const asJson = (measured: readonly Measured[]): string => {
  const figures = measured.map((figure) => ({
    name: figure.name,
    value: figure.value,
    unit: figure.unit,
    limit: figure.limit ?? null,
    ratio: ratioOf(figure) ?? null,
    goal: figure.goals?.map(goalText).join('; ') ?? null,
  }));
  return `${JSON.stringify(figures, null, 2)}\n`;
};
