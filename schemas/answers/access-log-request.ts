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
      `How many looks to answer at most: from 1 to ${most}, and ${most} when left out.`,
      100,
    ),
    after: field(
      z
        .string()
        .regex(/^\d{1,9}-\d{1,9}$/)
        .optional(),
      'Where to go on: the `next` of the answer before.',
      '100-250',
    ),
  })
  .meta({
    id: 'AccessLogRequest',
    description: 'Names a citizen, and the page of the access log: in the body, never in an address.',
  });
export type AccessLogRequest = z.infer<typeof AccessLogRequest>;
