import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { MiddlewareObj } from '@middy/core';
import { bareError, loggableError } from './loggable-error.ts';
import { type MetricName, metricNamespace } from './metrics.ts';

export const logger = new Logger({
  jsonReplacerFn: (_, value) => (value instanceof Error ? loggableError(value) : value),
});
const metrics = new Metrics({ namespace: metricNamespace });

/** Counts something that is nobody's: the service is the only dimension. */
export const count = (name: MetricName, value: number): void => {
  metrics.addMetric(name, MetricUnit.Count, value);
};

/** Powertools' own hook warns, in words and not in JSON, of every call that has counted nothing. */
const publishCounted = (): void => {
  if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
};

/** Lambda writes to the log whatever a thrown error carries, so that nothing is thrown on but what is told. */
const throwBare: MiddlewareObj['onError'] = (request) => {
  const { error } = request;
  if (!error) return;
  logger.error('the call failed', { error });
  request.error = bareError(error);
};

/** What every function does around its own work: say in the log which call it is, and hand over what was counted. */
export const observed = (): MiddlewareObj[] => [
  injectLambdaContext(logger, { resetKeys: true }),
  { after: publishCounted, onError: publishCounted },
  { onError: throwBare },
];
