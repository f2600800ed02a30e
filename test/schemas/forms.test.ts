import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import * as answers from '../../schemas/answers.ts';
import { Envelope } from '../../schemas/envelope.ts';
import { forms, formTexts, isForm } from '../../schemas/faults/forms.ts';
import { kinds, messageKindNames } from '../../schemas/kinds/index.ts';
import type { Translated } from '../../schemas/language.ts';
import { parseMessage } from '../../schemas/parse.ts';
import { problemOf } from '../../schemas/refusals/problem-of.ts';
import { aMessage, aMessageOf } from './a-message.ts';
import { fieldsOf } from './fields-of.ts';

type Check = { _zod: { def: { check: string; format?: string; error?: (issue: never) => string } } };

const patternsOf = (schema: z.core.$ZodType): Check[] => {
  const whole = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? schema.unwrap() : schema;
  return ((whole._zod.def.checks ?? []) as unknown as Check[]).filter(({ _zod: { def } }) => def.format === 'regex');
};

describe('a pattern that a sender may miss', () => {
  const schemas = [Envelope, answers.LookupRequest, ...messageKindNames.map((kind) => kinds[kind].data)];
  const fields = schemas.flatMap((schema) => [...fieldsOf(schema)]);
  const patterns = fields.flatMap(({ path, schema }) => patternsOf(schema).map((check) => ({ path, check })));

  it('is explained in words: each names its form', () => {
    expect(patterns.length).toBeGreaterThan(20);
    const unnamed = patterns.filter(
      ({ path, check }) => path !== '/traceparent' && !isForm(check._zod.def.error?.({} as never)),
    );
    expect(unnamed.map(({ path }) => path)).toEqual([]);
  });
});

describe.each(forms)('the form %s', (form) => {
  it('is described in both languages, and not by a regular expression', () => {
    const { en, da }: Translated = formTexts[form];
    expect(en).not.toBe(da);
    for (const words of [en, da]) {
      expect(words).toMatch(/\S[^.]$/);
      expect(words).not.toMatch(/\^|\$|\[|\\d|\{/);
    }
  });
});

describe('a refusal', () => {
  const opened = {
    cpr: '6101801234',
    firstDay: '2012-11-05',
    municipality: '751',
    akasse: 'akasse-hk',
    benefit: 'dagpenge',
  };
  it.each([
    [aMessage({ id: 'a b' }), 'Not a valid id: '],
    [aMessage({ actor: 'a b' }), 'Not a valid actor: '],
    [aMessage({ source: 'hk' }), 'Not a sender: '],
    [
      aMessageOf('spell-opened', { ...opened, municipality: 'Aarhus' }),
      'Not a municipality code: three digits, such as 751.',
    ],
    [aMessageOf('spell-opened', { ...opened, akasse: 'HK' }), 'Not an a-kasse: '],
    [aMessageOf('spell-opened', { ...opened, benefit: 'a b' }), 'Not a valid code: '],
    [aMessageOf('spell-opened', { ...opened, firstDay: '1812-01-01' }), 'Not in a year from 1900 to 2199.'],
    [
      aMessageOf('spell-opened', { ...opened, cpr: '610180123' }),
      'Not a valid CPR number: ten digits, the first six a date.',
    ],
    [aMessage({ id: '1353060300123' }), 'Digits that could be a CPR number are not allowed here: use a UUID'],
  ])('says in words what a text must look like', (message, words) => {
    const parsed = parseMessage(message);
    if (!('refusal' in parsed)) throw new Error('the message was accepted');
    const [error, ...others] = problemOf(parsed.refusal, 'en').errors ?? [];
    expect(error?.message).toContain(words);
    expect(others).toEqual([]);
  });
});
