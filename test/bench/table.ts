import { goalText, isReached, type Measured, ratioOf } from './measured.ts';

const number = (value: number | undefined): string =>
  value === undefined ? '' : value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 2 : 0 });

const verdict = (measured: Measured): string =>
  (measured.goals ?? [])
    .map((goal) => `${goalText(goal)}: ${isReached(measured, goal) ? 'reached' : 'missed'}`)
    .join('; ');

const header = ['', 'value', 'limit', 'ratio', 'unit', 'goal'];

/** A row per figure, in columns. */
export const tableOf = (all: readonly Measured[]): string => {
  const rows = all.map((measured) => [
    measured.name,
    number(measured.value),
    number(measured.limit),
    number(ratioOf(measured)),
    measured.unit,
    verdict(measured),
  ]);
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)));
  const isNumber = (column: number) => column > 0 && column < 4;
  return [header, ...rows]
    .map((row) =>
      row
        .map((cell, column) =>
          isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
