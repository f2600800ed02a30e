import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import { toldError } from './told-error.ts';

export const logger = new Logger({
  jsonReplacerFn: (_, value) => (value instanceof Error ? toldError(value) : value),
});
const metrics = new Metrics();

export type MetricName = 'CasesBehindFeed' | 'Refusals' | 'DueItemsOverdue' | 'CitizensProbed';

/** Counts something that is nobody's: the service is the only dimension. */
export const count = (name: MetricName, value: number): void => {
  metrics.addMetric(name, MetricUnit.Count, value);
};

/** What every function does around its own work: say in the log which call it is, and hand over what was counted. */
export const observed = () => [injectLambdaContext(logger, { resetKeys: true }), logMetrics(metrics)];
