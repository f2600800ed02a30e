import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { SandboxClock, SandboxClockRequest } from '../../../schemas/answers.ts';
import type { RefusalCode } from '../../../schemas/refusals/index.ts';
import { refusedWith } from './refused-with.ts';
import { needs } from './security.ts';

const tags = ['Sandbox'];
const security = needs('operator');
const clock = { description: 'Business time.', content: { 'application/json': { schema: SandboxClock } } };
const refused: RefusalCode[] = ['unauthenticated', 'scope-missing', 'not-found'];
const refusals = refusedWith(refused);

export const sandboxPaths: ZodOpenApiPathsObject = {
  '/sandbox/clock': {
    get: {
      operationId: 'readClock',
      summary: 'What time it is in the sandbox',
      tags,
      security,
      responses: { '200': clock, ...refusals },
    },
    put: {
      operationId: 'setClock',
      summary: 'Move business time',
      description:
        'It stands still from then on. Moving it forward brings about what falls due on the way. Tokens and logs keep system time.',
      tags,
      security,
      requestBody: { required: true, content: { 'application/json': { schema: SandboxClockRequest } } },
      responses: {
        '200': clock,
        ...refusedWith([...refused, 'duplicate-member', 'schema', 'too-large', 'unsupported-media-type']),
      },
    },
    delete: {
      operationId: 'releaseClock',
      summary: 'Let business time run again',
      tags,
      security,
      responses: { '200': clock, ...refusals },
    },
  },
  '/sandbox/data': {
    delete: {
      operationId: 'emptySandbox',
      summary: 'Empty the sandbox',
      description:
        'Every feed begins a new life: whoever reads on from a position of the old one is answered 410. The clock stays as it is.',
      tags,
      security,
      responses: { '204': { description: 'It is empty.' }, ...refusals },
    },
  },
};
