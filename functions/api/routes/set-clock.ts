import { SandboxClock, SandboxClockRequest } from '../../../schemas/answers.ts';
import { exampleOf } from '../../../schemas/example-of.ts';
import { json } from '../../documents/content.ts';
import { readJson } from '../body.ts';
import { operatorRoute } from '../route.ts';

export const setClock = operatorRoute({
  method: 'put',
  path: '/sandbox/clock',
  operationId: 'setClock',
  tag: 'Sandbox',
  summary: { en: 'Move business time', da: 'Stil uret i sandkassen' },
  description:
    'It stands still from then on. Moving it forward brings about what falls due on the way. Tokens and logs keep system time.',
  part: 'sandbox',
  body: json(SandboxClockRequest, exampleOf(SandboxClockRequest)),
  answers: { 200: { description: 'Business time.', content: json(SandboxClock, exampleOf(SandboxClock)) } },
  refusals: ['duplicate-member', 'schema', 'too-large', 'unsupported-media-type'],
  handle:
    ({ sandbox }) =>
    async (context) => {
      const { now } = await readJson(context, SandboxClockRequest);
      await sandbox.setClock(now);
      return context.json(sandbox.clock());
    },
});
