import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { type MetricName, metricNamespace } from '../../functions/aws/compose/metrics.ts';

/** The service is the only dimension: a metric identifies neither party nor citizen. */
export class HubMetric extends Metric {
  constructor(prefix: string, metricName: MetricName, statistic: 'Sum' | 'Maximum') {
    super({
      namespace: metricNamespace,
      metricName,
      statistic,
      period: Duration.minutes(5),
      dimensionsMap: { service: prefix },
    });
  }
}
