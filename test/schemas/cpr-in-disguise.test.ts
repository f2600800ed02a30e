import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { holdsCprNumber } from '../../schemas/cpr-in-disguise.ts';
import { parseMessage } from '../../schemas/parse.ts';
import { Actor, Identifier, Purpose } from '../../schemas/primitives.ts';
import { aMessage } from './a-message.ts';

const cpr = fc
  .tuple(
    fc.date({ min: new Date('1901-01-01'), max: new Date('1999-12-31'), noInvalidDate: true }),
    fc.nat(3999),
    fc.boolean(),
  )
  .map(([date, serial, isNobodys]) => {
    const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-');
    const written = isNobodys ? String(Number(day) + 60) : day;
    return [`${written}${month}${year.slice(2)}`, String(serial).padStart(4, '0')] as const;
  });

const digitsFrom = (zero: number) => (digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
const scripts = {
  ascii: (digits: string) => digits,
  'full-width': digitsFrom(0xff10),
  superscript: (digits: string) => digits.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] as string),
  'mathematical bold': digitsFrom(0x1d7ce),
  'mathematical monospace': digitsFrom(0x1d7f6),
  'Arabic-Indic': digitsFrom(0x0660),
  'Extended Arabic-Indic': digitsFrom(0x06f0),
  Devanagari: digitsFrom(0x0966),
  'Myanmar Shan': digitsFrom(0x1090),
};
const script = fc.constantFrom(...Object.values(scripts));

describe('a text', () => {
  it.each([
    '6101801234',
    '6101801234001',
    '20261125610180123401',
    '006101801234',
    '610180--1234',
    'sag-610180-1234',
    'x610180x1234',
    '1610180-1234',
    '610180_12345',
    'sag 610180 – 1234',
    'den 610180 kl. 1234',
    '00000000-0000-0000-0000-006101801234',
    '00000000-0000-4000-0000-006101801234',
    '00000000-0000-9000-8000-006101801234',
    'sag-3f1c0a52-61018012-4000-8000-006101801234',
    '610180\u00ad1234',
    '61018\u200b01234',
    '1353060300123',
    '9999999999',
    '20121115_1030',
    '61-01-80-12-34',
    '61.01.80-1234',
    '61 01 80 12 34',
    'sag 4: 61-01-1980-1234',
    '61011980-1234',
    '610180-12-34',
    '6101-80/1234',
    '6101 801234.',
    '6\u03021\u03020\u03021801234',
    '6\ufe0f\u20e31\ufe0f\u20e30\ufe0f\u20e31\ufe0f\u20e38\ufe0f\u20e30\ufe0f\u20e3 1234',
    '%36%31%30%31%38%30%31%32%33%34',
    '00000000000000000000006101801234',
  ])('contains what could be a CPR number: %j', (text) => {
    expect(holdsCprNumber(text)).toBe(true);
  });

  it.each([
    'moede-17',
    'medarbejder-4711',
    '2012-11-15',
    '2012-11-15T10:05:00.123456Z',
    '751:2012.46:0017',
    '999999999',
    '610180-123',
    '61018-01234',
    '321380-1234',
    '290281-1234',
    '6101801-234',
    '2026-11-0042',
    '0101-2026-0042',
    '2026-11-05 10:05:30',
    'perioden 12.11.2026-16.11.2026',
    'den 05.11.2026 kl. 10.05',
    '+45 12 34 56 78',
    '61-01-80',
    '12.11.26, 13.11.26, 16.11.26',
  ])('may contain other digits: %s', (text) => {
    expect(holdsCprNumber(text)).toBe(false);
  });

  it.each(Object.entries(scripts))('has %s digits', (_, written) => {
    expect(holdsCprNumber(written('6101801234'))).toBe(true);
    expect(holdsCprNumber(`${written('290280')} / ${written('1234')}`)).toBe(true);
    expect(holdsCprNumber(`${written('290281')} / ${written('1234')}`)).toBe(false);
  });

  it('contains a CPR number in any disguise of separators, surroundings and scripts', () => {
    const separator = fc
      .string({ unit: 'grapheme', maxLength: 6 })
      .filter((text) => !/\p{N}/u.test(text.normalize('NFKC')));
    const around = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(
        cpr,
        separator,
        around,
        fc.stringMatching(/^(\D.*)?$/s),
        script,
        (parts, between, before, after, written) => {
          const [date, serial] = parts.map(written);
          return holdsCprNumber(`${before}${date}${between}${serial}${after}`);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('contains one in groups of even length, whatever short marks separate them', () => {
    const separator = fc.string({ unit: fc.constantFrom(...' .,-–_/()|·'), minLength: 1, maxLength: 3 });
    const groups = fc.constantFrom([2, 2, 2, 4], [2, 2, 2, 2, 2], [6, 2, 2], [4, 6], [4, 2, 4], [2, 4, 4], [6, 4]);
    fc.assert(
      fc.property(cpr, groups, separator, script, (parts, lengths, between, inScript) => {
        const digits = [...parts.join('')];
        const written = lengths.map((length) => inScript(digits.splice(0, length).join('')));
        return holdsCprNumber(`sag ${written.join(between)}`);
      }),
    );
  });

  it('contains one among any other adjacent digits', () => {
    const digits = fc.stringMatching(/^\d{0,30}$/);
    fc.assert(
      fc.property(cpr, digits, digits, ([date, serial], before, after) =>
        holdsCprNumber(`sag:${before}${date}${serial}${after}`),
      ),
    );
  });
});

describe('an id that is entirely random', () => {
  const passes = (id: string): boolean => Identifier.safeParse(id).success;

  it('passes as a UUID', () => {
    fc.assert(fc.property(fc.uuid(), passes));
    fc.assert(fc.property(fc.uuid({ version: [4, 7] }), (uuid) => passes(uuid.toUpperCase())));
    expect(Array.from({ length: 1000 }, () => v7()).filter((uuid) => !passes(uuid))).toEqual([]);
  });

  it('passes as a ULID', () => {
    fc.assert(fc.property(fc.ulid(), passes));
    expect(passes('01ARZ6101801234RRFFQ69G5FA')).toBe(true);
  });

  it('passes as a digest in hexadecimal', () => {
    const digest = fc
      .uint8Array({ minLength: 16, maxLength: 64 })
      .map((bytes) => Buffer.from(bytes).toString('hex'))
      .filter((digits) => /[a-f]/.test(digits));
    fc.assert(fc.property(digest, passes));
  });
});

describe('the rule for ids', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('does not depend on the date', () => {
    const text = fc.oneof(
      fc.stringMatching(/^[0-9a-z_.:-]{1,40}$/),
      fc.date({ noInvalidDate: true }).map((date) => String(Math.trunc(date.getTime() / 1000))),
      fc.uuid(),
    );
    const day = fc.date({ min: new Date('2012-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(text, day, day, (id, one, other) => {
        const answers = [one, other].map((now) => {
          vi.useFakeTimers({ now });
          return holdsCprNumber(id);
        });
        return answers[0] === answers[1];
      }),
    );
  });

  it('refuses the seconds and milliseconds of any time', () => {
    const time = fc.date({ min: new Date('2001-09-10'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(time, (date) => {
        const milliseconds = date.getTime();
        return [milliseconds, Math.trunc(milliseconds / 1000)].every((id) => holdsCprNumber(`sag-${id}`));
      }),
    );
  });

  it.each(['id', 'actor'])('applies to %s', (name) => {
    expect(parseMessage(aMessage({ [name]: '20261125610180123401' }))).toMatchObject({
      refusal: { faults: [{ pointer: `/${name}`, code: 'holds-cpr-number' }] },
    });
  });

  it('applies to codes, references and purposes', () => {
    const doubt = { cpr: '6101801234', doubtId: '006101801234', reason: 'x610180x1234', observedOn: '2012-11-27' };
    const message = aMessage({
      type: 'dk.samspil.availability-doubt.v1',
      source: 'urn:samspil:jobcentre-751',
      data: doubt,
    });
    expect(parseMessage(message)).toMatchObject({
      refusal: {
        faults: [
          { pointer: '/data/doubtId', code: 'holds-cpr-number' },
          { pointer: '/data/reason', code: 'holds-cpr-number' },
        ],
      },
    });
    expect(Purpose.safeParse('sag ６１０１８０ １２３４').success).toBe(false);
  });
});

describe('an actor', () => {
  it.each([
    'medarbejder-4711',
    'kim@kommune.dk',
    'KOMMUNE\\kim',
    'bjørn.sø',
    'Ærø:1',
    'kim+test@kommune.dk',
    "o'brien",
    'CN/kim',
    '3f1c0a52-0000-4000-8000-006101801234',
  ])('may be %s', (actor) => {
    expect(Actor.parse(actor)).toBe(actor);
  });

  it('is stored in NFC', () => {
    expect(Actor.parse('bjo\u0308rn.a\u030a')).toBe('björn.å');
  });

  it.each([
    '',
    '.kim',
    '@kim',
    'kim larsen',
    'kim\n',
    'kim<b>',
    'k%C3%B8',
    'x'.repeat(129),
    'a\u0000',
    '6101801234@kommune.dk',
  ])('is not %j', (actor) => {
    expect(Actor.safeParse(actor).success).toBe(false);
  });
});
