import { type Context, Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { citizenRoutes } from './citizens.ts';
import { contactSheetRoutes } from './contact-sheets.ts';
import { contractRoutes } from './contract.ts';
import type { Dependencies } from './dependencies.ts';
import { eventRoutes } from './events.ts';
import { messageRoutes } from './messages.ts';
import { answerProblem, handleErrors } from './problem.ts';
import { refusedFor } from './refused.ts';
import { securityHeaders } from './security-headers.ts';

const refuseMethod = (context: Context, allowed: readonly string[]): Response =>
  answerProblem(context, refusedFor('method-not-allowed', { headers: { Allow: allowed.join(', ') } }));

/** Hono answers HEAD by running GET; where GET hands out and confirms events, that would be no mere look. */
const withoutHead = new Set(['/events']);

/** The HTTP app, the same in every edition; `mountMore` adds the routes that an edition has beside them. */
export const makeApp = (dependencies: Dependencies, mountMore: (app: Hono) => void): Hono => {
  const app = new Hono();
  app.onError(handleErrors(dependencies.report));
  app.use(securityHeaders(dependencies.origin));
  app.notFound((context) => answerProblem(context, refusedFor('not-found')));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (context, methods) =>
        refuseMethod(
          context,
          methods.filter((method) => method !== 'HEAD' || !withoutHead.has(context.req.path)),
        ),
    }),
  );
  app.use(async (context, next) => {
    if (context.req.method === 'HEAD' && withoutHead.has(context.req.path)) return refuseMethod(context, ['GET']);
    return next();
  });
  app.route('/', messageRoutes(dependencies));
  app.route('/', eventRoutes(dependencies));
  app.route('/', citizenRoutes(dependencies));
  app.route('/', contactSheetRoutes(dependencies));
  app.route('/', contractRoutes(dependencies));
  mountMore(app);
  return app;
};
