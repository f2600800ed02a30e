import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { type ApiGatewayRequestContextV2, handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import type { Vitals } from '../../../schemas/answers.ts';
import { makeApp } from '../../api/app.ts';
import type { Authenticator } from '../../api/identity.ts';
import type { Allowances } from '../../api/rate-limit.ts';
import type { Hub } from '../../hub/hub.ts';
import { logger, observed } from '../compose/observability.ts';
import { traceContext } from '../compose/trace-context.ts';
import { poolTokenSource } from './pool-token-source.ts';

export type ApiParts = {
  hub: Hub;
  authenticator: Authenticator;
  allowances: Allowances;
  longestWait: number;
  issuer: string;
  tokenEndpoint: string;
  seeVitals: () => Promise<Vitals>;
};

/** Nobody tells a function in time that it will stop: what waits is bounded by `longestWait` instead. */
const neverClosing = new AbortController().signal;

/** An event of an HTTP API, payload format 2.0. */
type HttpEvent = Extract<LambdaEvent, { routeKey: string }> & { requestContext: ApiGatewayRequestContextV2 };

export const makeHandler = ({ hub, issuer, tokenEndpoint, seeVitals, ...parts }: ApiParts) => {
  let origin = '';
  const tokenSource = poolTokenSource({ issuer, tokenEndpoint });
  const app = makeApp({
    ...parts,
    hub,
    closing: neverClosing,
    origin: () => origin,
    tokenSource: () => tokenSource,
    health: async () => ({ ...(await seeVitals()), edition: 'aws', mode: 'live', now: hub.now() }),
    report: ({ code, route, cause }) => logger.error('request failed', { code, route, error: cause as Error }),
  });
  const answer = handle(app);
  return middy<HttpEvent>()
    .use(observed())
    .handler(async (event: HttpEvent, context: Context) => {
      origin = `https://${event.requestContext.domainName}`;
      logger.appendKeys({ route: event.routeKey, ...traceContext(event.headers.traceparent) });
      return answer(event, context as unknown as LambdaContext);
    });
};
