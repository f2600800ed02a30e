import { about } from '../../documents/about.ts';
import { openRoute } from '../route.ts';

export const readAsyncApi = openRoute({
  method: 'get',
  path: '/asyncapi.json',
  operationId: 'readAsyncApi',
  tag: 'Contract',
  summary: { en: 'Messages and events as AsyncAPI', da: 'Beskeder og hændelser som AsyncAPI' },
  description: 'Every kind of message and event with its schema and an example.',
  answers: {
    200: {
      description: 'AsyncAPI 3.1.',
      content: {
        'application/json': { schema: { type: 'object' }, example: { asyncapi: '3.1.0', info: about, channels: {} } },
      },
    },
  },
  refusals: [],
  handle:
    ({ documents, origin }) =>
    (context) =>
      context.body(documents.asyncapi(origin()), 200, { 'Content-Type': 'application/json' }),
});
