type Count = [what: string, times: number];

/** The most frequent first, then by name, so that a replayed day is summarised in the same order. */
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

/** A terminal, or anything else that takes text. */
export type Output = { write(text: string): unknown; isTTY?: boolean | undefined };

const barWidth = 40;
const redrawnEvery = 100;

/** A bar that is redrawn in place; if the output is not a terminal, a line per tenth. */
export const startProgress = (output: Output, name: string, total: number) => {
  const began = performance.now();
  let [done, drawnAt, tenths] = [0, 0, 0];

  const line = (): string => {
    const share = total === 0 ? 1 : done / total;
    const bar = '█'.repeat(Math.round(share * barWidth)).padEnd(barWidth, '░');
    const rate = (1000 * done) / Math.max(1, performance.now() - began);
    const progress = `${shown(done)} of ${shown(total)} messages, ${shown(rate)}/s`;
    return output.isTTY ? `${name} ${bar} ${progress}` : `${name} ${Math.floor(share * 100)} %: ${progress}`;
  };
  const draw = (): void => {
    if (output.isTTY) {
      if (done < total && performance.now() - drawnAt < redrawnEvery) return;
      drawnAt = performance.now();
      output.write(`\r${line()}\x1b[K${done < total ? '' : '\n'}`);
      return;
    }
    const reached = Math.floor((10 * done) / total);
    if (reached > tenths) output.write(`${line()}\n`);
    tenths = reached;
  };

  return {
    add: (count: number): void => {
      done += count;
      draw();
    },
    seconds: (): number => (performance.now() - began) / 1000,
  };
};
