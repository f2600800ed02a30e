import { type Context, Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { Dependencies } from './dependencies.ts';
import { documentsOf } from './documents.ts';
import { honoPathOf, patternOf } from './paths.ts';
import { answerProblem, handleErrors } from './problem.ts';
import { refusedFor } from './refused.ts';
import { routes } from './routes/index.ts';
import { securityHeaders } from './security-headers.ts';

const documents = documentsOf(routes);

const refuseMethod = (context: Context, allowed: readonly string[]): Response =>
  answerProblem(context, refusedFor('method-not-allowed', { headers: { Allow: allowed.join(', ') } }));

const patternsWithoutHead = routes.filter((route) => route.getHasEffects).map(({ path }) => patternOf(path));
const isWithoutHead = ({ req }: Context): boolean => patternsWithoutHead.some((pattern) => pattern.test(req.path));

/** The HTTP app, identical in every edition. It serves the routes whose part the edition has, and no others. */
export const makeApp = (dependencies: Dependencies): Hono => {
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
          methods.filter((method) => method !== 'HEAD' || !isWithoutHead(context)),
        ),
    }),
  );
  app.use(async (context, next) => {
    if (context.req.method === 'HEAD' && isWithoutHead(context)) return refuseMethod(context, ['GET']);
    return next();
  });
  for (const { method, path, part, handlers } of routes)
    if (part === undefined || dependencies[part])
      app.on([method.toUpperCase()], [honoPathOf(path)], ...handlers({ ...dependencies, documents }));
  return app;
};
