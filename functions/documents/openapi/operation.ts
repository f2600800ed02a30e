import type { ZodOpenApiOperationObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import type { RefusalCode } from '../../../schemas/refusals/index.ts';
import type { Answer, Call } from '../call.ts';
import { refusedWith } from './refused-with.ts';
import { needs, open } from './security.ts';

const refusalsOf = ({ scope, part, refusals }: Call): RefusalCode[] => [
  ...refusals,
  ...(scope ? (['unauthenticated', 'scope-missing'] as const) : []),
  ...(part ? (['not-found'] as const) : []),
];

const answered = ({ content, ...answer }: Answer) =>
  Object.keys(content).length > 0 ? { ...answer, content } : answer;

const responsesOf = (call: Call): ZodOpenApiResponsesObject => ({
  ...Object.fromEntries(Object.entries(call.answers).map(([status, answer]) => [status, answered(answer)])),
  ...refusedWith(refusalsOf(call), call.problem),
});

const parametersOf = ({ parameters: path, query, headers: header }: Call) =>
  path || query || header
    ? { requestParams: { ...(path && { path }), ...(query && { query }), ...(header && { header }) } }
    : {};

/** A call as an operation of OpenAPI. */
export const operationOf = (call: Call): ZodOpenApiOperationObject => {
  const { operationId, summary, description, tag, scope, body } = call;
  return {
    operationId,
    summary: summary.en,
    description,
    tags: [tag],
    security: scope ? needs(scope) : open,
    ...parametersOf(call),
    ...(body && { requestBody: { required: true, content: body } }),
    responses: responsesOf(call),
  };
};
