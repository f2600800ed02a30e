import { ReadinessProblem, Up } from '../../../schemas/answers.ts';
import { exampleOf } from '../../../schemas/example-of.ts';
import { json } from '../../documents/content.ts';
import { notReady } from '../not-ready.ts';
import { openRoute } from '../route.ts';

export const checkReadiness = openRoute({
  method: 'get',
  path: '/readyz',
  operationId: 'checkReadiness',
  tag: 'Contract',
  summary: { en: 'Whether the hub takes traffic', da: 'Om Samspil er klar til trafik' },
  description:
    'For a load balancer. 503 names in `failing` the checks that fail: `closing`, the hub is about to stop; `clients`, its clients file cannot be used; `storage`, it cannot be read or written; `disk`, less than 64 MiB are free; `sweep`, the last sweep of what is due ended more than two minutes ago. On AWS only `storage` is checked, by what this instance of the function has served within the minute, or else by one read.',
  answers: { 200: { description: 'It is ready.', content: json(Up, exampleOf(Up)) } },
  refusals: [],
  problem: ReadinessProblem,
  handle:
    ({ health }) =>
    async (context) => {
      const { failing } = await health();
      if (failing.length > 0) throw notReady(failing);
      return context.json({ status: 'ok' } satisfies Up, 200, { 'Cache-Control': 'no-store' });
    },
});
