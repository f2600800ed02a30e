import type * as z from 'zod';
import type { ZodOpenApiResponsesObject } from 'zod-openapi';
import { Problem } from '../../problem.ts';
import { type RefusalCode, refusalStatus } from '../../refusal.ts';
import { refusalTexts } from '../../refusal-texts.ts';

/** The answers of an operation that may be refused for these reasons. */
export const refusedWith = (codes: readonly RefusalCode[], schema: z.ZodType = Problem): ZodOpenApiResponsesObject =>
  Object.fromEntries(
    [...new Set(codes.map((code) => refusalStatus[code]))].map((status) => [
      status,
      {
        description: codes
          .filter((code) => refusalStatus[code] === status)
          .map((code) => `\`${code}\`: ${refusalTexts.en.refusals[code].title}.`)
          .join('\n'),
        content: { 'application/problem+json': { schema } },
      },
    ]),
  );
