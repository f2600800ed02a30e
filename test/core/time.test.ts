import { describe, expect, it } from 'vitest';
import { addDays, dayOf, earliest, isAfter, latestOf, startOf, weekEnd, weekStart } from '../../functions/core/time.ts';

describe('the Danish date of an instant', () => {
  it.each([
    ['2012-11-05T22:59:59.999Z', '2012-11-05'],
    ['2012-11-05T23:00:00Z', '2012-11-06'],
    ['2012-07-05T21:59:59.999Z', '2012-07-05'],
    ['2012-07-05T22:00:00Z', '2012-07-06'],
    ['2012-12-31T23:30:00Z', '2013-01-01'],
    ['2012-11-05T00:30:00+14:00', '2012-11-04'],
  ])('%s is %s', (instant, day) => expect(dayOf(instant)).toBe(day));

  it('follows summer time on the days that it starts and ends', () => {
    expect(dayOf('2012-03-25T21:59:59Z')).toBe('2012-03-25');
    expect(dayOf('2012-03-25T22:00:00Z')).toBe('2012-03-26');
    expect(dayOf('2012-10-28T22:59:59Z')).toBe('2012-10-28');
    expect(dayOf('2012-10-28T23:00:00Z')).toBe('2012-10-29');
  });

  it('is still right after a different instant was converted', () => {
    expect([dayOf('2012-11-05T12:00:00Z'), dayOf('2013-02-01T12:00:00Z'), dayOf('2012-11-05T12:00:00Z')]).toEqual([
      '2012-11-05',
      '2013-02-01',
      '2012-11-05',
    ]);
  });
});

describe('the start of a Danish date', () => {
  it.each([
    ['2012-12-17', '2012-12-16T23:00:00.000Z'],
    ['2012-07-01', '2012-06-30T22:00:00.000Z'],
    ['2012-03-25', '2012-03-24T23:00:00.000Z'],
    ['2012-03-26', '2012-03-25T22:00:00.000Z'],
    ['2012-10-28', '2012-10-27T22:00:00.000Z'],
    ['2012-10-29', '2012-10-28T23:00:00.000Z'],
  ])('%s is %s', (day, instant) => {
    expect(startOf(day)).toBe(instant);
    expect(dayOf(instant)).toBe(day);
  });
});

describe('unemployment weeks', () => {
  it('R-TRI-4 count seven days each from the first day of the spell', () => {
    expect([weekStart('2012-11-07', 1), weekEnd('2012-11-07', 1)]).toEqual(['2012-11-07', '2012-11-13']);
    expect([weekStart('2012-11-07', 6), weekEnd('2012-11-07', 6)]).toEqual(['2012-12-12', '2012-12-18']);
  });

  it('R-TRI-4 lose no day to summer time, the turn of the year or a leap day', () => {
    expect(weekEnd('2012-10-22', 1)).toBe('2012-10-28');
    expect(weekEnd('2012-02-20', 2)).toBe('2012-03-04');
    expect(weekEnd('2012-11-05', 11)).toBe('2013-01-20');
  });
});

describe('days and instants', () => {
  it('are added and compared', () => {
    expect(addDays('2012-12-30', 3)).toBe('2013-01-02');
    expect(addDays('2012-03-01', -1)).toBe('2012-02-29');
    expect(earliest('2012-12-14', undefined, '2012-12-03')).toBe('2012-12-03');
    expect(earliest('2012-12-03', '2012-12-14', undefined)).toBe('2012-12-03');
    expect(earliest('2012-12-03')).toBe('2012-12-03');
    expect(latestOf('2012-12-14', '2013-01-03')).toBe('2013-01-03');
    expect(latestOf('2013-01-03', '2012-12-14')).toBe('2013-01-03');
  });

  it('are compared by time, whatever the offset', () => {
    expect(isAfter('2012-12-10T10:00:00+01:00', '2012-12-10T09:00:00Z')).toBe(false);
    expect(isAfter('2012-12-10T10:00:00+01:00', '2012-12-10T08:59:59.999Z')).toBe(true);
  });
});
