import { describe, expect, it } from 'vitest';
import { latencies, startProgress, table, tally } from './figures.ts';

describe('a tally', () => {
  it('lists the most frequent first, then by name, whatever order they came in', () => {
    const inOrder = (...words: string[]) => {
      const counted = tally();
      for (const word of words) counted.add(word);
      return counted.rows();
    };
    const rows = [
      ['veto', 2],
      ['doubt', 1],
      ['plan', 1],
    ];
    expect(inOrder('plan', 'veto', 'doubt', 'veto')).toEqual(rows);
    expect(inOrder('veto', 'doubt', 'veto', 'plan')).toEqual(rows);
  });
});

describe('latencies', () => {
  it('are reported by nearest rank', () => {
    const measured = latencies();
    for (let milliseconds = 100; milliseconds >= 1; milliseconds--) measured.add(milliseconds);
    expect(measured.percentiles()).toEqual({ count: 100, p50: 50, p90: 90, p99: 99, max: 100 });
  });

  it('are 0 where nothing was measured', () =>
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
  const writtenTo = (isTTY: boolean) => {
    const written: string[] = [];
    const progress = startProgress({ write: (text) => written.push(text), isTTY }, 'the day', 100);
    for (let done = 0; done < 100; done++) progress.add(1);
    return written;
  };

  it('is a bar redrawn in place on a terminal, and terminates its line', () => {
    const written = writtenTo(true);
    expect(written.every((text) => text.startsWith('\rthe day '))).toBe(true);
    expect(written.at(-1)).toMatch(/█{40} 100 of 100 messages.*\n$/);
  });

  it('is a line per tenth elsewhere', () => {
    const written = writtenTo(false);
    expect(written).toHaveLength(10);
    expect(written[0]).toMatch(/^the day 10 %: 10 of 100 messages, [\d,]+\/s\n$/);
  });
});
