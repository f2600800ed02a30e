import * as z from 'zod';
import { Cpr } from '../cpr.ts';
import { field } from '../field.ts';
import { limits } from '../limits.ts';

const most = limits.largestPageAccesses;

export const AccessLogRequest = z
  .strictObject({
    cpr: Cpr,
    limit: field(
      z.int().min(1).max(most).optional(),
      `The most accesses to return: from 1 to ${most}; ${most} if omitted.`,
      100,
    ),
    after: field(
      z
        .string()
        .regex(/^\d{1,9}-\d{1,9}$/)
        .optional(),
      'Where to continue: the `next` of the previous answer.',
      '100-250',
    ),
  })
  .meta({
    id: 'AccessLogRequest',
    description: 'Identifies a citizen, and the page of the access log: in the body, never in a URL.',
  });
export type AccessLogRequest = z.infer<typeof AccessLogRequest>;
