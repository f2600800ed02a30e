import type * as z from 'zod';
import type { ZodOpenApiResponsesObject } from 'zod-openapi';
import { Problem } from '../../../schemas/problem.ts';
import { type RefusalCode, refusals } from '../../../schemas/refusals/index.ts';

/** What any call may be answered, by the hub or by what stands before it, whatever it asks for. */
export const generalRefusals = [
  'malformed',
  'request-timeout',
  'rate-limited',
  'headers-too-large',
  'internal',
  'unavailable',
] as const satisfies RefusalCode[];

/** The answers of an operation that may be refused for these reasons, besides what any call may be refused for. */
export const refusedWith = (
  codes: readonly RefusalCode[] = [],
  schema: z.ZodType = Problem,
): ZodOpenApiResponsesObject => {
  const all = [...new Set([...codes, ...generalRefusals])];
  return Object.fromEntries(
    [...new Set(all.map((code) => refusals[code].status))]
      .sort((one, other) => one - other)
      .map((status) => [
        status,
        {
          description: all
            .filter((code) => refusals[code].status === status)
            .map((code) => `\`${code}\`: ${refusals[code].en.title}.`)
            .join('\n'),
          content: { 'application/problem+json': { schema } },
        },
      ]),
  );
};
