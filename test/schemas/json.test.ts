import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson, readJsonArray } from '../../schemas/json/read-json.ts';
import { Unreadable } from '../../schemas/json/unreadable.ts';

const pointersOf = (value: unknown): string[] =>
  value instanceof Unreadable ? value.refusal.faults.map(({ pointer }) => pointer) : [];

describe('a JSON text', () => {
  it('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(readJson(json)).toEqual(JSON.parse(json));
      }),
    );
  });

  it('that is none is refused', () => {
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
  ])('with two members of one name is refused, and says where: %s', (json, pointer) => {
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

  it('has a member that stands twice found wherever it is', () => {
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

describe('an array of messages', () => {
  it('loses only the message that has a member twice', () => {
    const messages = readJsonArray(
      '[{"id":"a"},{"id":"b","data":{"cpr":1,"cpr":2,"cpr":3}},7,{"id":"c"}]',
    ) as unknown[];
    expect(messages.map(pointersOf)).toEqual([[], ['/data/cpr'], [], []]);
    expect(messages[0]).toEqual({ id: 'a' });
  });
});
