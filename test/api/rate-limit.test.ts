import { beforeEach, describe, expect, it } from 'vitest';
import { type Allowance, allowance } from '../../functions/api/rate-limit.ts';

let milliseconds: number;
let messages: Allowance;
beforeEach(() => {
  milliseconds = 0;
  messages = allowance({ perSecond: 200, burst: 1_000 }, () => milliseconds);
});

describe('an allowance', () => {
  it('grants its burst at once, then refills over time', () => {
    expect(messages.take('hk', 1_000)).toBe(0);
    expect(messages.take('hk')).toBe(1);
    milliseconds += 1_000;
    expect(messages.take('hk', 200)).toBe(0);
    expect(messages.take('hk')).toBe(1);
  });

  it('may be overdrawn when a request turns out to cost more, and then waits until all of it is repaid', () => {
    messages.take('hk', 900);
    const seconds = messages.take('hk', 500);
    milliseconds += (seconds - 1) * 1000;
    expect(messages.take('hk', 500)).toBeGreaterThan(0);
    milliseconds += 1_000;
    expect(messages.take('hk', 500)).toBe(0);
  });

  it('deducts nothing when it refuses', () => {
    messages.take('hk', 900);
    expect(messages.take('hk', 101)).toBeGreaterThan(0);
    expect(messages.take('hk', 100)).toBe(0);
  });

  it('is separate for each party', () => {
    messages.take('hk', 1_000);
    expect(messages.take('3f', 1_000)).toBe(0);
  });

  it('never exceeds its burst, neither by refilling nor by refunds', () => {
    milliseconds += 60_000;
    messages.settle('hk', -500);
    expect(messages.take('hk', 1_001)).toBeGreaterThan(0);
  });

  it('may be overdrawn when a request turns out larger, and then refills in full before granting', () => {
    messages.take('hk', 1_000);
    messages.settle('hk', 400);
    expect(messages.take('hk')).toBe(3);
    messages.settle('hk', -400);
    expect(messages.take('hk')).toBe(1);
  });
});
