import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import * as answers from '../../schemas/answers.ts';
import { Envelope, OutgoingEnvelope } from '../../schemas/envelope.ts';
import { kindNames, kinds, messageKindNames } from '../../schemas/kinds/index.ts';
import { Problem } from '../../schemas/problem.ts';
import { ruleIds } from '../../schemas/rules/index.ts';
import { fieldsOf, metaOf } from './fields-of.ts';

type Named = [string, z.ZodType];
const answerSchemas: Named[] = Object.entries(answers).flatMap(([name, each]) =>
  each instanceof z.ZodObject ? [[name, each]] : [],
);
const schemas: Named[] = [
  ...kindNames.map((kind): Named => [kind, kinds[kind].data]),
  ...answerSchemas,
  ['Envelope', Envelope],
  ['OutgoingEnvelope', OutgoingEnvelope],
  ['Problem', Problem],
];

describe.each(schemas)('the fields of %s', (_, schema) => {
  const fields = [...fieldsOf(schema)];

  it('are found', () => {
    expect(fields).not.toEqual([]);
  });

  it.each(fields.map((field) => [field.path, field]))('explain what %s means, with an example too', (_, field) => {
    const { description, examples } = metaOf(field.schema) ?? {};
    expect(description).toMatch(/\S/);
    expect(examples).not.toHaveLength(0);
    for (const example of examples as unknown[]) expect(z.safeParse(field.schema, example).error).toBeUndefined();
  });
});

describe('answers', () => {
  it.each(answerSchemas)('%s is described', (name, schema) => {
    const { id, description } = z.globalRegistry.get(schema) ?? {};
    expect(id).toBe(name);
    expect(description).toMatch(/\S/);
  });
});

describe('R-REG-1 required fields', () => {
  const asked: Named[] = [
    ['the envelope', Envelope],
    ...messageKindNames.map((kind): Named => [kind, kinds[kind].data]),
  ];
  it.each(asked)('in %s are read by a rule of the rulebook', (_, schema) => {
    const mandatory = [...fieldsOf(schema)].filter(({ isRequired }) => isRequired);
    expect(mandatory).not.toEqual([]);
    const unread = mandatory.filter(({ schema: field }) => {
      const rules = (metaOf(field)?.['x-rules'] ?? []) as string[];
      return rules.length === 0 || !rules.every((rule) => (ruleIds as readonly string[]).includes(rule));
    });
    expect(unread.map(({ path }) => path)).toEqual([]);
  });
});
