import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { scopes } from '../../schemas/answers.ts';
import { kindNames, kinds, messageKindNames } from '../../schemas/kinds/index.ts';
import { limits } from '../../schemas/limits.ts';
import { parseMessage } from '../../schemas/parse.ts';
import { refusal } from '../../schemas/refusal.ts';
import { problemOf } from '../../schemas/refusals/problem-of.ts';
import { openapi } from '../openapi.ts';

const document = openapi('https://samspil.example');
const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
  (['get', 'post', 'put', 'delete'] as const).flatMap((method) => {
    const operation = item[method];
    return operation ? [{ call: `${method.toUpperCase()} ${path}`, operation }] : [];
  }),
);

describe('the OpenAPI document', () => {
  it('is valid', async () => {
    const config = await createConfig({
      rules: {
        struct: 'error',
        'no-unresolved-refs': 'error',
        'spec-components-invalid-map-name': 'error',
        'operation-operationId-unique': 'error',
        'path-parameters-defined': 'error',
        'security-defined': 'error',
        'operation-summary': 'error',
        'operation-description': 'error',
        'operation-2xx-response': 'error',
        'no-invalid-media-type-examples': 'error',
        'no-invalid-parameter-examples': 'error',
      },
    });
    const problems = await lintFromString({ source: JSON.stringify(document), absoluteRef: 'openapi.json', config });
    expect(problems.map(({ message, location }) => [message, location[0]?.pointer])).toEqual([]);
  });

  it('is served where it says', () => {
    expect(document.servers).toEqual([{ url: 'https://samspil.example' }]);
  });

  it.each(operations.map(({ call, operation }) => [call, operation]))('names the scope of %s', (_, operation) => {
    const named = operation.security?.flatMap((each) => Object.values(each).flat());
    expect(named).toBeDefined();
    for (const scope of named ?? []) expect(scopes).toContain(scope);
  });

  it('names the largest position that a call takes', () => {
    const parameters = document.paths?.['/events']?.get?.parameters as { name: string; schema: object }[];
    expect(parameters.find(({ name }) => name === 'after')?.schema).toMatchObject({ maximum: limits.largestPosition });
  });

  it('has a schema for every kind, in and out', () => {
    const names = Object.keys(document.components?.schemas ?? {});
    expect(names.filter((name) => name.endsWith('Message') && name !== 'Message')).toHaveLength(
      messageKindNames.length + 2,
    );
    expect(names.filter((name) => name.endsWith('Event') && name !== 'Event')).toHaveLength(kindNames.length);
  });

  it('leaves answers open to new fields, and holds messages to theirs', () => {
    const { CaseView, SpellOpened } = document.components?.schemas ?? {};
    expect(CaseView).not.toHaveProperty('additionalProperties');
    expect(SpellOpened).toHaveProperty('additionalProperties', false);
  });
});

describe('the example of a message', () => {
  const content = document.paths?.['/messages']?.post?.requestBody as {
    content: Record<string, { examples: Record<string, { value: { data: unknown } }> }>;
  };
  const examples = content.content['application/cloudevents+json']?.examples ?? {};

  it.each(messageKindNames)('is one that the hub understands: %s', (kind) => {
    const example = examples[kind]?.value;
    expect(parseMessage(example)).toMatchObject({ payload: { kind, data: example?.data } });
    expect(kinds[kind].examples).toContainEqual(example?.data);
  });
});

describe('what is answered with a problem inside', () => {
  const problem = problemOf(refusal('vetoed', 'R-LIE-2', '/data/effortId'), 'en');
  const message = { id: 'b1f0c7de-1', source: 'urn:samspil:akasse-hk', receivedAt: '2012-11-16T09:05:01.000Z' };
  const ajv = new Ajv2020({ strict: false, validateFormats: false }).addSchema(document, 'openapi');

  it.each<[string, object]>([
    ['BatchAnswer', { results: [{ status: 'refused', id: 'b1f0c7de-1', problem }] }],
    ['BatchAnswer', { results: [{ status: 'error', id: 'b1f0c7de-1', problem }] }],
    ['MessageStatus', { ...message, status: 'refused', decidedAt: message.receivedAt, problem }],
  ])('is as the document describes a %s', (name, answer) => {
    const validate = ajv.compile({ $ref: `openapi#/components/schemas/${name}` });
    validate(answer);
    expect(validate.errors).toBeNull();
  });
});
