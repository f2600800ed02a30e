import { Health } from '../../../schemas/answers.ts';
import { exampleOf } from '../../../schemas/example-of.ts';
import { json } from '../../documents/content.ts';
import { openRoute } from '../route.ts';

export const checkHealth = openRoute({
  method: 'get',
  path: '/health',
  operationId: 'checkHealth',
  tag: 'Contract',
  summary: { en: 'Whether the hub is up', da: 'Om Samspil er oppe' },
  description: 'For monitoring. It also says which edition this is, and what business time it has.',
  answers: { 200: { description: 'It is.', content: json(Health, exampleOf(Health)) } },
  refusals: [],
  handle:
    ({ health }) =>
    (context) =>
      context.json(health()),
});
