import { SandboxClock } from '../../../schemas/answers.ts';
import { exampleOf } from '../../../schemas/example-of.ts';
import { json } from '../../documents/content.ts';
import { operatorRoute } from '../route.ts';

export const releaseClock = operatorRoute({
  method: 'delete',
  path: '/sandbox/clock',
  operationId: 'releaseClock',
  tag: 'Sandbox',
  summary: { en: 'Let business time run again', da: 'Lad uret gå igen' },
  description: 'Business time is the system’s again, and what has fallen due by then is brought about.',
  part: 'sandbox',
  answers: {
    200: { description: 'Business time.', content: json(SandboxClock, { ...exampleOf(SandboxClock), moved: false }) },
  },
  refusals: [],
  handle:
    ({ sandbox }) =>
    async (context) => {
      await sandbox.releaseClock();
      return context.json(sandbox.clock());
    },
});
