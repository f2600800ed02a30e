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

/** Counts with the service as the only dimension, so that no party is identified. */
export const count = (name: MetricName, value: number): void => {
  metrics.addMetric(name, MetricUnit.Count, value);
};

/** Powertools' own hook prints a plain-text warning, not JSON, for every call that recorded no metric. */
const publishCounted = (): void => {
  if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
};

/** Lambda logs every property of a thrown error, so only a bare error is rethrown. */
const throwBare: MiddlewareObj['onError'] = (request) => {
  const { error } = request;
  if (!error) return;
  logger.error('the call failed', { error });
  request.error = bareError(error);
};

/** Common to all functions: identifies the call in the log, and publishes the metrics. */
export const observed = (): MiddlewareObj[] => [
  injectLambdaContext(logger, { resetKeys: true }),
  { after: publishCounted, onError: publishCounted },
  { onError: throwBare },
];
