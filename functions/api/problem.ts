import type { Context, ErrorHandler } from 'hono';
import { refusal } from '../../schemas/refusal.ts';
import { problemOf } from '../../schemas/refusals/problem-of.ts';
import { StorageUnavailable } from '../hub/ports/durability.ts';
import { TooBusy } from '../hub/retry-on-conflict.ts';
import { IdentityUnavailable } from './identity.ts';
import { inLanguage, languageOf } from './language.ts';
import { Refused, refusedFor } from './refused.ts';

const retryAfterSeconds = '1';

/** Refusals that may be retried say so; an unexpected error becomes an internal one and reveals nothing. */
const refusedBecause = (error: Error): Refused => {
  if (error instanceof Refused) return error;
  if (error instanceof IdentityUnavailable)
    return refusedFor('unavailable', { headers: { 'Retry-After': retryAfterSeconds } });
  if (error instanceof StorageUnavailable || error instanceof TooBusy)
    return refusedFor('unavailable', { headers: { 'Retry-After': retryAfterSeconds } }, { cause: error });
  return new Refused(refusal('internal'), {}, { cause: error });
};

export const answerProblem = (context: Context, { refusal: why, headers, members }: Refused): Response => {
  const language = languageOf(context);
  const problem = problemOf(why, language);
  return context.body(JSON.stringify({ ...problem, ...members }), problem.status as 400, {
    'Content-Type': 'application/problem+json',
    ...inLanguage(language),
    ...headers,
  });
};

export type ReportFailure = (failure: { code: string; route: string; cause: unknown }) => void;

export const handleErrors =
  (report: ReportFailure): ErrorHandler =>
  (error, context) => {
    const refused = refusedBecause(error);
    if (refused.cause !== undefined)
      report({ code: refused.refusal.code, route: context.req.routePath, cause: refused.cause });
    return answerProblem(context, refused);
  };
