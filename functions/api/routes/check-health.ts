import { Health, ReadinessProblem } from '../../../schemas/answers.ts';
import { exampleOf } from '../../../schemas/example-of.ts';
import { json } from '../../documents/content.ts';
import { notReady } from '../not-ready.ts';
import { openRoute } from '../route.ts';

const example = exampleOf(Health, 'secondsSinceWrite', 'secondsSinceRead', 'secondsSinceSweep', 'freeBytes');

export const checkHealth = openRoute({
  method: 'get',
  path: '/health',
  operationId: 'checkHealth',
  tag: 'Contract',
  summary: { en: 'How the hub is', da: 'Hvordan Samspil har det' },
  description:
    'For monitoring: what the hub has seen of its storage, its sweep and its disk, and which checks fail. It also says which edition this is, and what business time it has. 503 when nobody can be let in. On AWS each instance of the function tells what it has seen of the table; sweep and disk are not told there.',
  answers: { 200: { description: 'It answers.', content: json(Health, example) } },
  refusals: [],
  problem: ReadinessProblem,
  handle:
    ({ health }) =>
    async (context) => {
      const seen = await health();
      if (seen.failing.includes('clients')) throw notReady(seen.failing);
      const status = seen.failing.length === 0 ? 'ok' : 'failing';
      return context.json({ status, ...seen } satisfies Health, 200, { 'Cache-Control': 'no-store' });
    },
});
