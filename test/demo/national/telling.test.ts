import { describe, expect, it } from 'vitest';
import { latencies } from '../../../functions/demo/national/play/latencies.ts';
import { startProgress } from '../../../functions/demo/national/play/progress.ts';
import { table } from '../../../functions/demo/national/play/table.ts';

describe('latencies', () => {
  it('are told by the nearest rank', () => {
    const measured = latencies();
    for (let milliseconds = 100; milliseconds >= 1; milliseconds--) measured.add(milliseconds);
    expect(measured.percentiles()).toEqual({ count: 100, p50: 50, p90: 90, p99: 99, max: 100 });
  });

  it('are nothing where nothing was measured', () =>
    expect(latencies().percentiles()).toEqual({ count: 0, p50: 0, p90: 0, p99: 0, max: 0 }));
});

describe('a table', () => {
  it('aligns numbers on the right', () =>
    expect(
      table([
        ['what', 'count'],
        ['spells', 12_345],
      ]),
    ).toEqual(['  what     count', '  spells  12,345']));
});

describe('progress', () => {
  const tellingTo = (isTTY: boolean) => {
    const told: string[] = [];
    const progress = startProgress({ write: (text) => told.push(text), isTTY }, 'the day', 100);
    for (let done = 0; done < 100; done++) progress.add(1);
    return told;
  };

  it('is a bar drawn over itself on a terminal, and ends its line', () => {
    const told = tellingTo(true);
    expect(told.every((text) => text.startsWith('\rthe day '))).toBe(true);
    expect(told.at(-1)).toMatch(/█{40} 100 of 100 messages.*\n$/);
  });

  it('is a line for every tenth elsewhere', () => {
    const told = tellingTo(false);
    expect(told).toHaveLength(10);
    expect(told[0]).toMatch(/^the day 10 %: 10 of 100 messages, [\d,]+\/s\n$/);
  });
});
