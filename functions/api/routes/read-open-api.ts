import { about } from '../../documents/about.ts';
import { openRoute } from '../route.ts';

export const readOpenApi = openRoute({
  method: 'get',
  path: '/openapi.json',
  operationId: 'readOpenApi',
  tag: 'Contract',
  summary: { en: 'The calls as OpenAPI', da: 'Kaldene som OpenAPI' },
  description: 'Every call with what it takes and answers: to generate a client from, or to import into a tool.',
  answers: {
    200: {
      description: 'OpenAPI 3.1.',
      content: {
        'application/json': { schema: { type: 'object' }, example: { openapi: '3.1.1', info: about, paths: {} } },
      },
    },
  },
  refusals: [],
  handle:
    ({ documents, origin }) =>
    (context) =>
      context.body(documents.openapi(origin()), 200, { 'Content-Type': 'application/json' }),
});
