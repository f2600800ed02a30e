import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';

/** What the functions count themselves. */
export type HubMetricName = 'CasesBehindFeed' | 'Refusals' | 'DueItemsOverdue' | 'CitizensProbed';

/** The service is the only dimension: a metric tells of no party and of no citizen. */
export class HubMetric extends Metric {
  constructor(prefix: string, metricName: HubMetricName, statistic: 'Sum' | 'Maximum') {
    super({
      namespace: 'Samspil',
      metricName,
      statistic,
      period: Duration.minutes(5),
      dimensionsMap: { service: prefix },
    });
  }
}
