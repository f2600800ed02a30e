import { describe, expect, it } from 'vitest';
import { given } from './given-when-then.ts';
import { jobcentre, spellClosed, spellOpened } from './messages.ts';
import { on } from './step.ts';

describe('finding the jobcentre', () => {
  const recipientsOf = (municipality: string, day: string) =>
    given(on(day), spellOpened({ municipality })).commits.map(({ events }) => events[0]?.recipients);

  it('R-ROUTE-3 yields the municipality’s own, if it has one', () =>
    expect(recipientsOf('101', '2012-11-05')).toEqual([['jobcentre-101']]));

  it.each([
    ['155', 'jobcentre-185'],
    ['563', 'jobcentre-561'],
    ['825', 'jobcentre-813'],
  ])('R-ROUTE-3 yields the shared one for a municipality without its own: %s', (municipality, shared) =>
    expect(recipientsOf(municipality, '2012-11-05')).toEqual([[shared]]),
  );

  it('R-ROUTE-3 follows the register of the day', () => {
    expect(recipientsOf('183', '2021-12-31')).toEqual([['jobcentre-187']]);
    expect(recipientsOf('183', '2022-01-01')).toEqual([['jobcentre-183']]);
  });

  it('R-ROUTE-3 keeps the parties of a spell when the register changes', () =>
    expect(
      given(
        on('2021-12-31'),
        spellOpened({ municipality: '183' }),
        on('2022-01-01'),
        spellClosed({ lastDay: '2022-01-01' }),
      ).commits.map(({ events }) => events[0]?.recipients),
    ).toEqual([['jobcentre-187'], ['jobcentre-187']]));

  it('R-ROUTE-3 is refused for a municipality missing from the register', () =>
    given()
      .when(spellOpened({ municipality: '999' }))
      .isRefused('unknown-reference', 'R-ROUTE-3', '/data/municipality'));

  it('R-ROUTE-3 is refused for an a-kasse missing from the register', () =>
    given()
      .when(spellOpened({ akasse: 'akasse-ukendt' }, { sender: jobcentre }))
      .isRefused('unknown-reference', 'R-ROUTE-3', '/data/akasse'));

  it('R-ROUTE-3 accepts an a-kasse from the day it opens until the day it has closed', () => {
    const opened = (name: string) => spellOpened({ akasse: name }, { sender: jobcentre });
    given(on('2013-06-30'))
      .when(opened('akasse-iak'))
      .then({
        kind: 'spell-opened',
        sender: jobcentre,
        recipients: ['akasse-iak'],
      });
    given(on('2013-07-01')).when(opened('akasse-iak')).isRefused('unknown-reference', 'R-ROUTE-3', '/data/akasse');
    given(on('2020-12-31'))
      .when(opened('akasse-din-faglige'))
      .isRefused('unknown-reference', 'R-ROUTE-3', '/data/akasse');
  });
});
