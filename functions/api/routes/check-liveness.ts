import { Up } from '../../../schemas/answers.ts';
import { exampleOf } from '../../../schemas/example-of.ts';
import { json } from '../../documents/content.ts';
import { openRoute } from '../route.ts';

export const checkLiveness = openRoute({
  method: 'get',
  path: '/livez',
  operationId: 'checkLiveness',
  tag: 'Contract',
  summary: { en: 'Whether the process answers', da: 'Om processen svarer' },
  description:
    'For a supervisor: restart the hub when this goes unanswered. It looks at nothing but the process itself.',
  answers: { 200: { description: 'It answers.', content: json(Up, exampleOf(Up)) } },
  refusals: [],
  handle: () => (context) => context.json({ status: 'ok' } satisfies Up, 200, { 'Cache-Control': 'no-store' }),
});
