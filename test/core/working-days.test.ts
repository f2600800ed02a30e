import { describe, expect, it } from 'vitest';
import { easterOf, isPublicHoliday } from '../../functions/core/public-holidays.ts';
import { addWorkingDays, isWorkingDay } from '../../functions/core/working-days.ts';

describe('Danish public holidays', () => {
  it.each([
    '1954-04-18',
    '1981-04-19',
    '1995-04-16',
    '2012-04-08',
    '2013-03-31',
    '2014-04-20',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2033-04-17',
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
    '2100-03-28',
    '2285-03-22',
  ])('follow Easter Sunday: %s', (sunday) => expect(easterOf(Number(sunday.slice(0, 4)))).toBe(sunday));

  it('are the eleven of the church and the new year', () => {
    const days = Array.from({ length: 365 }, (_, day) =>
      new Date(Date.UTC(2013, 0, 1 + day)).toISOString().slice(0, 10),
    );
    expect(days.filter(isPublicHoliday)).toEqual([
      '2013-01-01',
      '2013-03-28',
      '2013-03-29',
      '2013-03-31',
      '2013-04-01',
      '2013-04-26',
      '2013-05-09',
      '2013-05-19',
      '2013-05-20',
      '2013-12-25',
      '2013-12-26',
    ]);
  });

  it('have not included Great Prayer Day since 2024', () => {
    expect(isPublicHoliday('2023-05-05')).toBe(true);
    expect(isPublicHoliday('2024-04-26')).toBe(false);
  });
});

describe('R-DUE-1 working days', () => {
  it('exclude Saturdays, Sundays and public holidays', () => {
    expect(['2012-12-21', '2012-12-22', '2012-12-23', '2012-12-24', '2012-12-25'].map(isWorkingDay)).toEqual([
      true,
      false,
      false,
      true,
      false,
    ]);
  });

  it.each([
    ['2012-11-05', 0, '2012-11-05'],
    ['2012-11-05', 5, '2012-11-12'],
    ['2012-11-09', 1, '2012-11-12'],
    ['2012-11-10', 1, '2012-11-12'],
    ['2012-12-21', 2, '2012-12-27'],
    ['2013-03-27', 1, '2013-04-02'],
  ])('%s and %d more are %s', (day, count, reached) => expect(addWorkingDays(day, count)).toBe(reached));
});
