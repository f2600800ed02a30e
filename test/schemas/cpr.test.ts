import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Cpr, holdsCprNumber } from '../../schemas/cpr.ts';
import { Identifier } from '../../schemas/primitives.ts';

const isCpr = (text: string): boolean => Cpr.safeParse(text).success;

describe('R-CPR-1 a CPR number', () => {
  it.each(['0101801234', '3112991234'])('forms a date: %s', (cpr) => {
    expect(isCpr(cpr)).toBe(true);
  });

  it.each(['0001801234', '3201801234', '3002801234', '3104801234', '0113801234', '0100801234'])(
    'that forms none is refused: %s',
    (cpr) => {
      expect(isCpr(cpr)).toBe(false);
    },
  );

  it.each(['6101801234', '9112991234', '8902804001'])('may have 60 added to its day: %s', (cpr) => {
    expect(isCpr(cpr)).toBe(true);
  });

  it.each(['6001801234', '9201801234', '9002801234'])('has a day that exists even so: not %s', (cpr) => {
    expect(isCpr(cpr)).toBe(false);
  });

  it('need not obey modulus 11', () => {
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
  ])('of 29 February, %s, is of the year %i: accepted is %s', (cpr, _, accepted) => {
    expect(isCpr(cpr)).toBe(accepted);
  });

  it.each(['610180-1234', ' 6101801234', '61018012345', '610180123', '６１０１８０１２３４', ''])(
    'is ten digits and nothing else: not %j',
    (cpr) => {
      expect(isCpr(cpr)).toBe(false);
    },
  );
});

describe('an id', () => {
  it.each([
    '6101801234',
    'sag-610180-1234',
    'x610180-1234',
    'a:6101801234:b',
    '6101801234.v2',
    'sag_610180_1234',
    '610180.1234',
    'moede:610180:1234',
    '610180~1234',
  ])('holds no CPR number: not %s', (id) => {
    expect(holdsCprNumber(id)).toBe(true);
    expect(Identifier.safeParse(id).success).toBe(false);
  });

  it.each([
    'moede-17',
    '9999999999',
    '61018012345',
    '1610180-1234',
    '610180_12345',
    '610180x1234',
    'medarbejder-4711',
    '2012-11-15',
    '2012-11-15T10:05:00.123456Z',
    '20121115_1030',
    '1353060300123',
    '6101801234'.repeat(3),
    '751:2012.46:0017',
  ])('may hold other digits: %s', (id) => {
    expect(Identifier.safeParse(id).success).toBe(true);
  });

  it('may be any UUID', () => {
    fc.assert(fc.property(fc.uuid(), (uuid) => Identifier.safeParse(uuid).success));
  });

  it('may be any ULID', () => {
    fc.assert(fc.property(fc.ulid(), (ulid) => Identifier.safeParse(ulid).success));
    expect(Identifier.safeParse('01ARZ6101801234RRFFQ69G5FA').success).toBe(true);
  });

  it('may be a date and a number of another length than a serial or a CPR number', () => {
    const digits = fc.stringMatching(/^\d{1,16}$/).filter(({ length }) => length !== 4 && length !== 10);
    const separator = fc.constantFrom('-', '_', '.', ':', '~');
    fc.assert(
      fc.property(
        separator,
        digits,
        (between, number) => Identifier.safeParse(`moede-610180${between}${number}`).success,
      ),
    );
  });

  it('may be any digest in hexadecimal', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 16, maxLength: 64 }),
        (bytes) => Identifier.safeParse(Buffer.from(bytes).toString('hex')).success,
      ),
    );
  });

  it('is refused with any CPR number in it, with or without a separator', () => {
    const cpr = fc
      .tuple(fc.date({ min: new Date('1901-01-01'), max: new Date('1999-12-31'), noInvalidDate: true }), fc.nat(3999))
      .map(([date, serial]) => {
        const [year = '', month, day] = date.toISOString().slice(0, 10).split('-');
        return [`${day}${month}${year.slice(2)}`, String(serial).padStart(4, '0')];
      });
    fc.assert(
      fc.property(
        cpr,
        fc.constantFrom('', '-', '_', '.', ':', '~'),
        fc.constantFrom('', 'sag-', 'a:', '990180_'),
        fc.constantFrom('', '-2', '.json', ':', 'x'),
        ([date, serial], between, before, after) =>
          !Identifier.safeParse(`${before}${date}${between}${serial}${after}`).success,
      ),
    );
  });
});

describe('a text', () => {
  it.each(['sag 610180 1234', 'sag 610180-1234', 'sag 610180–1234', 'sag 610180/1234', 'sag 6101801234'])(
    'holds a CPR number: %s',
    (text) => {
      expect(holdsCprNumber(text)).toBe(true);
    },
  );

  it.each(['den 610180 kl. 1234', 'ring 61018012 34'])('may hold other digits: %s', (text) => {
    expect(holdsCprNumber(text)).toBe(false);
  });
});
