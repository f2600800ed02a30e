import type { Output } from './output.ts';

const width = 40;
const redrawnEvery = 100;
const numbers = new Intl.NumberFormat('en');

/** A bar that is drawn over itself; where the output is no terminal, a line for every tenth. */
export const startProgress = (output: Output, name: string, total: number) => {
  const began = performance.now();
  let [done, drawnAt, tenths] = [0, 0, 0];

  const line = (): string => {
    const share = total === 0 ? 1 : done / total;
    const bar = '█'.repeat(Math.round(share * width)).padEnd(width, '░');
    const rate = Math.round((1000 * done) / Math.max(1, performance.now() - began));
    const told = `${numbers.format(done)} of ${numbers.format(total)} messages, ${numbers.format(rate)}/s`;
    return output.isTTY ? `${name} ${bar} ${told}` : `${name} ${Math.floor(share * 100)} %: ${told}`;
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
