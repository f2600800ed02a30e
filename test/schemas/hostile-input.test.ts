import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readJson } from '../../schemas/json/read-json.ts';
import { parseMessage } from '../../schemas/parse.ts';
import { problemOf } from '../../schemas/refusals/problem-of.ts';
import { aMessage, aMessageOf } from './a-message.ts';

const depth = 100_000;
const deep: unknown = JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
const data = { cpr: '6101801234', lastDay: '2012-12-14', outcome: 'job' };

const refusalOf = (raw: unknown) => {
  const parsed = parseMessage(raw);
  if (!('refusal' in parsed)) throw new Error('the message was accepted');
  return parsed.refusal;
};

describe('an array nested a hundred thousand deep', () => {
  const places: [string, unknown][] = [
    ['the message', deep],
    ...['specversion', 'id', 'source', 'type', 'time', 'actor', 'data', 'unheardOf'].map((name): [string, unknown] => [
      name,
      aMessage({ [name]: deep }),
    ]),
    ...['cpr', 'lastDay', 'text', 'unheardOf'].map((name): [string, unknown] => [
      `data.${name}`,
      aMessage({ data: { ...data, [name]: deep } }),
    ]),
    ['a variant', aMessageOf('availability-doubt', { cpr: deep, doubtId: deep, reason: deep }, 'jobcentre-751')],
    ['a discriminator', aMessageOf('education-plan', { status: deep })],
  ];

  it.each(places)('is refused as %s', (_, raw) => {
    expect(refusalOf(raw).faults).not.toEqual([]);
  });
});

describe('a hundred thousand unknown fields', () => {
  const many = (nameOf: (index: number) => string) =>
    Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [nameOf(index), index]));

  it('are reported up to a limit', () => {
    const { faults } = refusalOf(aMessage({ data: { ...data, ...many((index) => `field${index}`) } }));
    expect(faults).toHaveLength(50);
    expect(faults[0]).toEqual({ pointer: '/data/field0', code: 'unknown-field' });
  });

  it('are reported once when their names are not echoed', () => {
    const { faults } = refusalOf(aMessage({ data: { ...data, ...many((index) => `${index}/`) } }));
    expect(faults).toEqual([{ pointer: '/data', code: 'unknown-field' }]);
  });
});

describe('the name of an unknown field', () => {
  it.each(['x6101801234', 'x61_01_80_12_34', 'a6101b801c234', 'cpr_6101801234_'])(
    'is not echoed with ten digits in it, however arranged: %s',
    (name) => {
      expect(refusalOf(aMessage({ [name]: 1 })).faults).toEqual([{ pointer: '', code: 'unknown-field' }]);
    },
  );

  it.each(['6101801234', 'x610180-1234', 'a/b', 'a~b', 'Ærø', '\ud800', ' ', '', 'x'.repeat(65), '<b>'])(
    'is not echoed unless it is plain: %j',
    (name) => {
      expect(refusalOf(aMessage({ [name]: 1 })).faults).toEqual([{ pointer: '', code: 'unknown-field' }]);
    },
  );

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('may be %s', (name) => {
    const raw = JSON.parse(JSON.stringify(aMessage()).replace('"id"', `"${name}":{"polluted":true},"id"`));
    expect(refusalOf(raw).faults).toEqual([{ pointer: `/${name}`, code: 'unknown-field' }]);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('an extreme number', () => {
  it.each(['1e400', '-1e400', '1e308', '9007199254740993', '-0.5'])('is refused: %s', (number) => {
    const raw = JSON.parse(
      JSON.stringify(aMessageOf('triage-result', { ...data, recommendedWeek: 5 })).replace(':5}', `:${number}}`),
    );
    expect(refusalOf(raw).faults.map(({ pointer }) => pointer)).toContain('/data/recommendedWeek');
  });
});

describe('a text of a hundred thousand combining marks', () => {
  const marks = `a${'\u0301\u0316'.repeat(50_000)}`;
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.each([
    ['/id', aMessage({ id: marks })],
    ['/actor', aMessage({ actor: marks })],
    ['/data/name', aMessageOf('spell-opened', { name: marks })],
    ['/data/outcome', aMessage({ data: { ...data, outcome: marks } })],
    ['/data/text', aMessage({ data: { ...data, text: marks } })],
    ['/subject', aMessage({ subject: marks })],
  ])('is not normalised, which takes quadratic time: %s', (pointer, raw) => {
    const normalized = vi.spyOn(String.prototype, 'normalize');
    expect(refusalOf(raw).faults.map((fault) => fault.pointer)).toContain(pointer);
    const lengths = normalized.mock.contexts.map((text) => String(text).length);
    expect(Math.max(0, ...lengths)).toBeLessThanOrEqual(600);
  });
});

describe('a CPR number', () => {
  it('is in no pointer, whatever the names of the fields', () => {
    const name = fc.oneof(
      fc.constantFrom('x610180', 'x6101', 'x1234', 'y6101801234', 'a'),
      fc.stringMatching(/^[a-z][\w-]{0,12}$/),
    );
    const nested = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, fc.constant(1), tie('object')),
      object: fc.dictionary(name, tie('value'), { minKeys: 1, maxKeys: 3 }),
    })).object;
    fc.assert(
      fc.property(nested, (value) => {
        const members = JSON.stringify(value).slice(1, -1);
        const read = readJson(`{"specversion":"1.0",${members},"data":{${members},"x":{${members},${members}}}}`);
        for (const { pointer } of refusalOf(read).faults) expect(pointer.replace(/\D/g, '').length).toBeLessThan(10);
      }),
    );
  });
});

describe('arbitrary input', () => {
  const anything = fc.oneof(
    fc.anything({ withObjectString: true }),
    fc.jsonValue(),
    fc
      .record({ key: fc.constantFrom(...Object.keys(aMessage())), value: fc.jsonValue() })
      .map(({ key, value }) => aMessage({ [key]: value })),
    fc
      .record({ key: fc.constantFrom(...Object.keys(data), 'x'), value: fc.jsonValue() })
      .map(({ key, value }) => aMessage({ data: { ...data, [key]: value } })),
  );

  it('is accepted or refused, and never echoed', () => {
    const secret = 'Hemmelig-0101801234';
    fc.assert(
      fc.property(anything, (raw) => {
        const parsed = parseMessage(raw);
        if ('refusal' in parsed) expect(parsed.refusal.faults.length).toBeLessThanOrEqual(50);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(aMessage())), (name) => {
        const parsed = parseMessage(aMessage({ [name]: secret, [secret]: secret }));
        expect(JSON.stringify('refusal' in parsed && problemOf(parsed.refusal, 'en'))).not.toContain(secret);
      }),
    );
  });
});
