import { describe, expect, it } from 'vitest';
import { Cpr } from '../../schemas/cpr.ts';

const isCpr = (text: string): boolean => Cpr.safeParse(text).success;

describe('R-CPR-1 a CPR number', () => {
  it.each(['0101801234', '3112991234'])('forms a date: %s', (cpr) => {
    expect(isCpr(cpr)).toBe(true);
  });

  it.each(['0001801234', '3201801234', '3002801234', '3104801234', '0113801234', '0100801234'])(
    'that forms no date is refused: %s',
    (cpr) => {
      expect(isCpr(cpr)).toBe(false);
    },
  );

  it.each(['6101801234', '9112991234', '8902804001'])('may have 60 added to its day: %s', (cpr) => {
    expect(isCpr(cpr)).toBe(true);
  });

  it.each(['6001801234', '9201801234', '9002801234'])('must still have a valid day: not %s', (cpr) => {
    expect(isCpr(cpr)).toBe(false);
  });

  it('need not satisfy modulus 11', () => {
    const serials = ['1234', '1235', '1236', '1237', '1238', '1239', '1240', '1241', '1242', '1243', '1244'];
    expect(serials.map((serial) => isCpr(`610180${serial}`))).toEqual(serials.map(() => true));
  });

  it.each([
    ['2902000001', 1900, false],
    ['2902003001', 1900, false],
    ['2902004001', 2000, true],
    ['2902009001', 2000, true],
    ['2902005001', 2000, true],
    ['2902365001', 2036, true],
    ['2902605001', 1860, true],
    ['2902585001', 1858, false],
    ['2902404001', 1940, true],
    ['2902804001', 1980, true],
    ['2902814001', 1981, false],
  ])('of 29 February, %s, is from the year %i: accepted is %s', (cpr, _, accepted) => {
    expect(isCpr(cpr)).toBe(accepted);
  });

  it.each([
    '610180--1234',
    '610180 1234',
    '6101-801234',
    '-6101801234',
    ' 6101801234',
    '61018012345',
    '610180123',
    '６１０１８０１２３４',
    '',
  ])('is ten digits and nothing else: not %j', (cpr) => {
    expect(isCpr(cpr)).toBe(false);
  });

  it('is accepted with a hyphen before its last four digits, and stored without', () => {
    expect(Cpr.parse('610180-1234')).toBe('6101801234');
  });
});
