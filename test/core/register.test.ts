import { describe, expect, it } from 'vitest';
import { akasserOn, everyParty, isAkasseOn, jobcentreOf, jobcentresOn, nameOf } from '../../functions/core/register.ts';
import type { Akasse, Municipality, Register } from '../../schemas/parties.ts';

type Period = { validFrom: string | null; validTo: string | null };
const always: Period = { validFrom: null, validTo: null };
const until2013: Period = { validFrom: null, validTo: '2013-01-01' };
const from2013: Period = { validFrom: '2013-01-01', validTo: null };

const akasse = (id: string, name: string, period: Period) => ({ id, name, ...period }) as Akasse;
const municipality = (code: string, name: string, ...servedBy: [string, Period][]) =>
  ({ code, name, servedBy: servedBy.map(([jobcentre, period]) => ({ jobcentre, ...period })) }) as Municipality;

/** An a-kasse that closes as another opens, and a municipality that leaves a shared jobcentre for its own. */
const register: Register = {
  akasser: [
    akasse('akasse-gammel', 'Gammel A-kasse', until2013),
    akasse('akasse-ny', 'Ny A-kasse', from2013),
    akasse('akasse-fast', 'Fast A-kasse', always),
  ],
  municipalities: [
    municipality('101', 'Østby', ['jobcentre-101', always]),
    municipality('102', 'Vestby', ['jobcentre-101', until2013], ['jobcentre-102', from2013]),
    municipality('103', 'Nordby', ['jobcentre-103', from2013]),
  ],
};
const before = '2012-12-31';
const after = '2013-01-01';

describe('R-ROUTE-3 the register on a given day', () => {
  it('lists the a-kasser from their first day to the day before they close', () => {
    const idsOn = (day: string) => akasserOn(register, day).map(({ id }) => id);
    expect(idsOn(before)).toEqual(['akasse-gammel', 'akasse-fast']);
    expect(idsOn(after)).toEqual(['akasse-ny', 'akasse-fast']);
  });

  it.each([
    ['akasse-gammel', true, false],
    ['akasse-ny', false, true],
    ['akasse-fast', true, true],
    ['akasse-ukendt', false, false],
  ])('knows whether an a-kasse is open: %s', (id, isOpenBefore, isOpenAfter) => {
    expect(isAkasseOn(register, id, before)).toBe(isOpenBefore);
    expect(isAkasseOn(register, id, after)).toBe(isOpenAfter);
  });

  it.each([
    ['101', 'jobcentre-101', 'jobcentre-101'],
    ['102', 'jobcentre-101', 'jobcentre-102'],
    ['103', undefined, 'jobcentre-103'],
    ['999', undefined, undefined],
  ])('knows which jobcentre serves municipality %s', (code, servedBefore, servedAfter) => {
    expect(jobcentreOf(register, code, before)).toBe(servedBefore);
    expect(jobcentreOf(register, code, after)).toBe(servedAfter);
  });

  it('lists each jobcentre once, with all the municipalities that it serves', () => {
    expect(jobcentresOn(register, before)).toEqual([
      { id: 'jobcentre-101', name: 'Jobcenter Østby', municipalities: ['101', '102'] },
    ]);
    expect(jobcentresOn(register, after)).toEqual([
      { id: 'jobcentre-101', name: 'Jobcenter Østby', municipalities: ['101'] },
      { id: 'jobcentre-102', name: 'Jobcenter Vestby', municipalities: ['102'] },
      { id: 'jobcentre-103', name: 'Jobcenter Nordby', municipalities: ['103'] },
    ]);
  });

  it('names a jobcentre without its own municipality by its id', () => {
    const shared = { ...register, municipalities: [municipality('104', 'Sydby', ['jobcentre-900', always])] };
    expect(jobcentresOn(shared, after)).toEqual([
      { id: 'jobcentre-900', name: 'jobcentre-900', municipalities: ['104'] },
    ]);
  });
});

describe('the register', () => {
  it('names every party that it has ever contained', () => {
    expect(nameOf(register, 'akasse-gammel')).toBe('Gammel A-kasse');
    expect(nameOf(register, 'akasse-ny')).toBe('Ny A-kasse');
    expect(nameOf(register, 'jobcentre-102')).toBe('Jobcenter Vestby');
  });

  it('names nobody else, nor a municipality that has never had a jobcentre', () => {
    const none = { ...register, municipalities: [municipality('105', 'Midtby', ['jobcentre-101', always])] };
    expect(nameOf(register, 'akasse-ukendt')).toBeUndefined();
    expect(nameOf(register, 'jobcentre-999')).toBeUndefined();
    expect(nameOf(none, 'jobcentre-105')).toBeUndefined();
    expect(nameOf(none, 'jobcentre-101')).toBeUndefined();
  });

  it('lists every party that it has ever contained, each once', () =>
    expect(everyParty(register)).toEqual([
      'akasse-gammel',
      'akasse-ny',
      'akasse-fast',
      'jobcentre-101',
      'jobcentre-102',
      'jobcentre-103',
    ]));
});
