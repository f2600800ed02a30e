import { operatorRoute } from '../route.ts';

export const emptySandbox = operatorRoute({
  method: 'delete',
  path: '/sandbox/data',
  operationId: 'emptySandbox',
  tag: 'Sandbox',
  summary: { en: 'Empty the sandbox', da: 'Tøm sandkassen' },
  description:
    'Every feed begins a new life: whoever reads on from a position of the old one is answered 410. The clock stays as it is.',
  part: 'sandbox',
  answers: { 204: { description: 'It is empty.', content: {} } },
  refusals: [],
  handle:
    ({ sandbox }) =>
    (context) => {
      sandbox.empty();
      return context.body(null, 204);
    },
});
