import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson, readJsonArray } from '../../schemas/json/read-json.ts';
import { Unreadable } from '../../schemas/json/unreadable.ts';

const pointersOf = (value: unknown): string[] =>
  value instanceof Unreadable ? value.refusal.faults.map(({ pointer }) => pointer) : [];

const refuseTooMany = (): never => {
  throw new Error('too many');
};

describe('a JSON text', () => {
  it('is parsed as JSON.parse parses it', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(readJson(json)).toEqual(JSON.parse(json));
      }),
    );
  });

  it('that is invalid is refused', () => {
    expect(readJson('{"a":1,}')).toMatchObject({
      refusal: { code: 'malformed', faults: [{ pointer: '', code: 'format', form: 'json' }] },
    });
  });

  it.each([
    ['{"cpr":1,"cpr":2}', '/cpr'],
    ['{"cpr":1,"cpr":1}', '/cpr'],
    [String.raw`{"cpr":1,"cp\u0072":2}`, '/cpr'],
    [String.raw`{"a\"b":1,"data":{"x":[0,{"c":1,"d":{},"c":2}]}}`, '/data/x/1/c'],
    ['{"__proto__":1,"__proto__":2}', '/__proto__'],
    ['{"a":{"b":1},"c":[],"a":2}', '/a'],
    ['{"a":[[],[1,{"b":"}],","b":"{"}]]}', '/a/1/1/b'],
    [String.raw`{"a":"\\","b":"\\\"","b":2}`, '/b'],
    ['{"":1,"":2}', ''],
    ['{"x":{"6101801234":1,"6101801234":2}}', '/x'],
    ['{"x610180":{"x1234":{"a":1,"a":2}}}', '/x610180'],
    ['[{"a":1},{"b":1,"b":2}]', '/1/b'],
  ])('with a duplicate member is refused, and says where: %s', (json, pointer) => {
    expect(readJson(json)).toMatchObject({
      refusal: { code: 'duplicate-member', faults: [{ pointer, code: 'duplicate-member' }] },
    });
  });

  it.each([
    '{"a":{"b":1},"b":{"a":1}}',
    '[{"a":1},{"a":1}]',
    '{"a":"a","b":"a"}',
    '{"a":"{\\"b\\":1,\\"b\\":2}"}',
    '{"a":[{"b":1},"b",{"b":2}],"b":1}',
    '{"a":1,"A":2}',
  ])('may have the same name in two objects: %s', (json) => {
    expect(readJson(json)).toEqual(JSON.parse(json));
  });

  it('has a duplicate member found wherever it is', () => {
    const objects = fc.jsonValue({ noUnicodeString: false }).filter((value) => JSON.stringify(value).includes('":'));
    fc.assert(
      fc.property(objects, fc.nat(), (value, pick) => {
        const json = JSON.stringify(value);
        const members: string[] = [];
        JSON.stringify(value, (name, member) => {
          members.push(`${JSON.stringify(name)}:`);
          return member;
        });
        const named = members.filter((member) => json.includes(`{${member}`));
        const chosen = named[pick % named.length] as string;
        const twice = json.replace(`{${chosen}`, () => `{${chosen}0,${chosen}`);
        expect(readJson(twice)).toBeInstanceOf(Unreadable);
      }),
    );
  });
});

describe('a text larger than any message', () => {
  const tooMuch = { refusal: { code: 'malformed', faults: [{ pointer: '', code: 'too-many-values' }] } };
  const object = (members: number) => `{${Array.from({ length: members }, (_, index) => `"k${index}":1`).join(',')}}`;
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

  it('has more members in total than are read', () => {
    expect(readJson(object(1_000))).toMatchObject({ k999: 1 });
    expect(readJson(object(1_001))).toMatchObject(tooMuch);
    expect(readJson(`{"a":${object(500)},"b":${object(600)}}`)).toMatchObject(tooMuch);
    expect(readJsonArray(`[1,${object(1_001)}]`, refuseTooMany)).toMatchObject(tooMuch);
    expect(readJsonArray(`[${object(900)},${object(900)}]`, refuseTooMany)).toHaveLength(2);
  });

  it('is deeper than is read, closed or not', () => {
    expect(readJson(nested(32))).toBeInstanceOf(Array);
    for (const json of [nested(33), nested(2_000_000), '['.repeat(4_000_000), `{"a":${nested(32)}}`]) {
      expect(readJson(json)).toMatchObject(tooMuch);
      expect(readJsonArray(`[${json}]`, refuseTooMany)).toMatchObject(tooMuch);
    }
  });

  it.each(['"', '{"a', '{"a":"\\\\', '[1,2'])('may be truncated: %s', (json) => {
    expect(readJson(json)).toMatchObject({ refusal: { faults: [{ form: 'json' }] } });
  });
});

describe('an array of messages', () => {
  it('has no more elements than a batch may have', () => {
    const elements = (count: number) => `[${Array(count).fill('{"a":[1,2],"b":"[,,"}').join(',')}]`;
    expect(readJsonArray(elements(1_000), refuseTooMany)).toHaveLength(1_000);
    expect(() => readJsonArray(elements(1_001), refuseTooMany)).toThrow('too many');
    expect(() => readJsonArray(` [${'{},'.repeat(1_300_000)}`, refuseTooMany)).toThrow('too many');
  });

  it('loses only the message with a duplicate member', () => {
    const messages = readJsonArray(
      '[{"id":"a"},{"id":"b","data":{"cpr":1,"cpr":2,"cpr":3}},7,{"id":"c"}]',
      refuseTooMany,
    ) as unknown[];
    expect(messages.map(pointersOf)).toEqual([[], ['/data/cpr'], [], []]);
    expect(messages[0]).toEqual({ id: 'a' });
  });
});
