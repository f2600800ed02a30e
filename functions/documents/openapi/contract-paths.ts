import * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { Health, Parties } from '../../../schemas/answers.ts';
import { field } from '../../../schemas/field.ts';
import { kindNames, typeOf } from '../../../schemas/kinds/index.ts';
import { Day } from '../../../schemas/primitives.ts';
import { refusedWith } from './refused-with.ts';
import { open } from './security.ts';

const tags = ['Contract'];
const anyDocument = { type: 'object' } as const;

export const contractPaths: ZodOpenApiPathsObject = {
  '/parties': {
    get: {
      operationId: 'listParties',
      summary: 'A-kasser, jobcentres and municipalities on a day',
      tags,
      security: open,
      requestParams: { query: z.object({ on: field(Day, 'The day; today without it.', '2012-12-31').optional() }) },
      responses: {
        '200': { description: 'The register of that day.', content: { 'application/json': { schema: Parties } } },
        ...refusedWith(['schema']),
      },
    },
  },
  '/schemas/{type}': {
    get: {
      operationId: 'readSchema',
      summary: 'JSON Schema of a kind’s `data`',
      tags,
      security: open,
      requestParams: {
        path: z.object({
          type: field(
            z.enum(kindNames.map(typeOf) as [string, ...string[]]),
            'The type, version included.',
            'dk.samspil.triage-result.v1',
          ),
        }),
      },
      responses: {
        '200': {
          description: 'JSON Schema 2020-12, self-contained.',
          content: { 'application/schema+json': { schema: anyDocument } },
        },
        ...refusedWith(['not-found']),
      },
    },
  },
  '/openapi.json': {
    get: {
      operationId: 'readOpenApi',
      summary: 'The calls as OpenAPI',
      tags,
      security: open,
      responses: {
        '200': { description: 'OpenAPI 3.1.', content: { 'application/json': { schema: anyDocument } } },
        ...refusedWith(),
      },
    },
  },
  '/asyncapi.json': {
    get: {
      operationId: 'readAsyncApi',
      summary: 'Messages and events as AsyncAPI',
      tags,
      security: open,
      responses: {
        '200': { description: 'AsyncAPI 3.1.', content: { 'application/json': { schema: anyDocument } } },
        ...refusedWith(),
      },
    },
  },
  '/docs': {
    get: {
      operationId: 'readDocumentation',
      summary: 'The documentation, for people',
      tags,
      security: open,
      responses: {
        '200': { description: 'One page.', content: { 'text/html': { schema: { type: 'string' } } } },
        ...refusedWith(),
      },
    },
  },
  '/health': {
    get: {
      operationId: 'checkHealth',
      summary: 'Whether the hub is up',
      tags,
      security: open,
      responses: {
        '200': { description: 'It is.', content: { 'application/json': { schema: Health } } },
        ...refusedWith(),
      },
    },
  },
};
