import { SandboxClock } from '../../../schemas/answers.ts';
import { exampleOf } from '../../../schemas/example-of.ts';
import { json } from '../../documents/content.ts';
import { operatorRoute } from '../route.ts';

export const readClock = operatorRoute({
  method: 'get',
  path: '/sandbox/clock',
  operationId: 'readClock',
  tag: 'Sandbox',
  summary: { en: 'What time it is in the sandbox', da: 'Hvad klokken er i sandkassen' },
  description: 'Business time, and whether it was set or runs with the system’s.',
  part: 'sandbox',
  answers: { 200: { description: 'Business time.', content: json(SandboxClock, exampleOf(SandboxClock)) } },
  refusals: [],
  handle:
    ({ sandbox }) =>
    (context) =>
      context.json(sandbox.clock()),
});
