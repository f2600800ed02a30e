import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonSchemaOf } from '../../functions/documents/json-schema.ts';
import type { FaultCode } from '../../schemas/faults/codes.ts';
import { faultsOf, parseWithInput } from '../../schemas/faults.ts';
import { type Kind, kindNames, kinds, typeOf } from '../../schemas/kinds/index.ts';

const compile = (kind: Kind) => {
  const ajv = new Ajv2020({ strictTypes: false });
  ajv.addVocabulary(['x-rules', 'x-date']);
  addFormats.default(ajv);
  return ajv.compile(jsonSchemaOf(kind));
};

/** What JSON Schema cannot say, and descriptions say in words. */
const saidInWords: readonly FaultCode[] = ['rule', 'holds-cpr-number', 'lone-surrogate', 'other-needs-text', 'before'];

type Json = ReturnType<typeof JSON.parse>;

const pathsIn = (value: Json, path: string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.keys(value).flatMap((key) => pathsIn(value[key], [...path, key]))]
    : [path];

const placed = (value: Json, [head, ...rest]: string[], replacement: Json): Json => {
  if (head === undefined) return replacement;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copy[head] = placed(value[head], rest, replacement);
  return copy;
};

const oddValue = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('other', '', '2012-02-30', '2012-02-29', '1812-01-01', '2013-01-01T10:00:00+01:00', '6101801234'),
  fc.constantFrom('akasse-hk', 'jobcentre-751', '751', 'held', 'by-week-11', 'proposed', 'phone', 0, -1, 1.5, 1e15),
);

const mutated = (kind: Kind) =>
  fc
    .constantFrom(...kinds[kind].examples)
    .chain((example) =>
      fc
        .tuple(fc.constantFrom(...pathsIn(example), ['unheardOf']), fc.option(oddValue, { nil: undefined }))
        .map(([path, value]) => JSON.parse(JSON.stringify(placed(example, path, value) ?? null))),
    );

describe.each(kindNames)('the JSON Schema of %s', (kind) => {
  const accepts = compile(kind);
  const { data, danish, examples } = kinds[kind];

  it('says what it is of', () => {
    const { $schema, $id, title, description } = jsonSchemaOf(kind);
    expect($schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect($id).toBe(`urn:samspil:schema:${typeOf(kind)}`);
    expect(title).toBe(`${kind} (${danish})`);
    expect(description).toMatch(/\S/);
  });

  it('stands alone', () => {
    expect(JSON.stringify(jsonSchemaOf(kind))).not.toContain('$ref');
  });

  it('accepts the examples, and no unknown field', () => {
    for (const example of examples) {
      expect(accepts(example), JSON.stringify(accepts.errors)).toBe(true);
      expect(accepts({ ...(example as object), unheardOf: 1 })).toBe(false);
    }
  });

  it('accepts and refuses what the hub does, but for what it says in words', () => {
    fc.assert(
      fc.property(mutated(kind), (value) => {
        const parsed = parseWithInput(data, value);
        const faults = parsed.success ? [] : faultsOf(parsed.error).map(({ code }) => code);
        const isSaid = parsed.success || faults.some((code) => !saidInWords.includes(code));
        if (isSaid) expect(accepts(value), faults.join()).toBe(parsed.success);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a check that JSON Schema cannot say', () => {
  it.each([
    ['spell-closed', '`text` is required when `outcome` is `other`.'],
    ['less-intensive-effort', '`startsOn` is not before `from`.'],
    ['meeting-date', '`endsAt` is not before `startsAt`.'],
    ['availability-doubt', 'It holds no digits that could be a CPR number'],
    ['spell-opened', 'It is well-formed Unicode.'],
  ] as const)('is said in words by %s', (kind, words) => {
    expect(JSON.stringify(jsonSchemaOf(kind))).toContain(words);
  });
});
