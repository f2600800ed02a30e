import * as z from 'zod';
import { field } from '../../../schemas/field.ts';
import { kindNames, kindOf, typeOf } from '../../../schemas/kinds/index.ts';
import { refusedFor } from '../refused.ts';
import { openRoute } from '../route.ts';

const example = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:samspil:schema:dk.samspil.triage-result.v1',
  title: 'triage-result (besked om placering af 1. fælles jobsamtale)',
  type: 'object',
};

const types = kindNames.map(typeOf) as [string, ...string[]];

export const readSchema = openRoute({
  method: 'get',
  path: '/schemas/{type}',
  operationId: 'readSchema',
  tag: 'Contract',
  summary: { en: 'JSON Schema of a kind’s `data`', da: 'JSON Schema for `data` i en slags besked' },
  description: 'To validate a message before it is sent. What JSON Schema cannot express, descriptions say in words.',
  parameters: z.object({
    type: field(z.enum(types), 'The type, version included.', 'dk.samspil.triage-result.v1'),
  }),
  answers: {
    200: {
      description: 'JSON Schema 2020-12, self-contained.',
      content: { 'application/schema+json': { schema: { type: 'object' }, example } },
    },
  },
  refusals: ['not-found'],
  handle:
    ({ documents }) =>
    (context) => {
      const kind = kindOf(context.req.param('type'));
      if (!kind) throw refusedFor('not-found', { advice: 'schema-of-type' });
      return context.body(documents.jsonSchema(kind), 200, { 'Content-Type': 'application/schema+json' });
    },
});
