const numbers = new Intl.NumberFormat('en');
export const shown = (value: number): string => numbers.format(Math.round(value));

export type Row = readonly [string, ...(string | number)[]];

/** Lines of a table: columns with numbers are aligned on the right. */
export const table = (rows: readonly Row[]): string[] => {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? shown(cell) : cell)));
  const padded = (cell: string, column: number): string => {
    const width = Math.max(...cells.map((row) => row[column]?.length ?? 0));
    return rows.some((row) => typeof row[column] === 'number') ? cell.padStart(width) : cell.padEnd(width);
  };
  return cells.map((row) => `  ${row.map(padded).join('  ')}`.trimEnd());
};
