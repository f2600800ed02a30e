import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../schemas/parse.ts';
import { Line, Purpose, Text } from '../../schemas/primitives.ts';
import { aMessage, aMessageOf } from './a-message.ts';

const closedWith = (text: string) =>
  aMessage({ data: { cpr: '6101801234', lastDay: '2012-12-14', outcome: 'job', text } });
const codesFor = (text: string): string[] => {
  const parsed = parseMessage(closedWith(text));
  return 'refusal' in parsed ? parsed.refusal.faults.map(({ pointer, code }) => `${pointer} ${code}`) : [];
};

/** In the Basic Multilingual Plane. */
const isBad = (unit: number): boolean =>
  (unit < 0x20 && ![0x09, 0x0a, 0x0d].includes(unit)) ||
  (unit >= 0x7f && unit <= 0x9f) ||
  (unit >= 0xfdd0 && unit <= 0xfdef) ||
  unit >= 0xfffe;

describe('a text', () => {
  it.each([
    ['a\u0000b', 'control-character'],
    ['a\u0008', 'control-character'],
    ['\u001b[2J', 'control-character'],
    ['a\u007f', 'control-character'],
    ['a\u0085', 'control-character'],
    ['a\u009f', 'control-character'],
    ['a\ufffe', 'non-character'],
    ['a\uffff', 'non-character'],
    ['a\ufdd0', 'non-character'],
    ['a\u{1fffe}', 'non-character'],
    ['a\u{10ffff}', 'non-character'],
    ['a\ud800', 'lone-surrogate'],
    ['\udc00a', 'lone-surrogate'],
    [' ', 'empty-text'],
    ['\t\r\n', 'empty-text'],
    ['\u00a0\u2003\u3000', 'empty-text'],
    ['\u200b\u200d\u2060\ufeff', 'empty-text'],
    ['\u00ad', 'empty-text'],
    ['\u3164\u115f', 'empty-text'],
    ['\u2800', 'empty-text'],
    ['\u0301', 'empty-text'],
    ['', 'too-short'],
  ])('that not every recipient can store and display is refused: %j', (text, code) => {
    expect(codesFor(text)).toEqual([`/data/text ${code}`]);
  });

  it.each(['Ja.', 'a\tb\r\nc', ' ja ', '…', '👩‍👩‍👧', 'שלום', 'e\u0301', '\ufeffja', '1', '\ufffd'])(
    'may be %j',
    (text) => {
      expect(codesFor(text)).toEqual([]);
    },
  );

  it('is stored as written', () => {
    expect(Text.parse('e\u0301')).toBe('e\u0301');
  });

  it('that is accepted can be stored and displayed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)), minLength: 1 }),
        (text) => {
          if (!Text.safeParse(text).success) return;
          expect(text).toBe(Buffer.from(text).toString());
          expect(Array.from(text, (unit) => unit.charCodeAt(0)).filter(isBad)).toEqual([]);
          expect(text.trim()).not.toBe('');
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('a name', () => {
  it('is stored in NFC, whatever its Unicode form on arrival', () => {
    expect(Line.parse('A\u030age Sørensen')).toBe('Åge Sørensen');
    const opened = (name: string) =>
      parseMessage(
        aMessageOf('spell-opened', {
          cpr: '6101801234',
          firstDay: '2012-11-05',
          municipality: '751',
          akasse: 'akasse-hk',
          benefit: 'dagpenge',
          name,
        }),
      );
    expect(opened('A\u030age')).toMatchObject({ payload: { data: { name: 'Åge' } }, repaired: false });
  });
});

describe('a purpose', () => {
  it.each(['\u200b', 'a\u0000', 'x'.repeat(201), '６１０１８０１２３４'])(
    'is a text like any other, without a CPR number: not %j',
    (purpose) => {
      expect(Purpose.safeParse(purpose).success).toBe(false);
    },
  );
});
