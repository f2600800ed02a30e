import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Alarms } from './alarms.ts';
import { HubMetric } from './hub-metric.ts';

/** Alarms about the hub as a whole, whichever function reports them. */
export const watchHub = (alarms: Alarms, prefix: string, table: ITableV2): void => {
  alarms.when('cases-behind-feed', {
    metric: new HubMetric(prefix, 'CasesBehindFeed', 'Maximum'),
    above: 0,
    meaning: 'Reconciling found cases that had not reached their feeds.',
  });
  alarms.when('refusals', {
    metric: new HubMetric(prefix, 'Refusals', 'Sum'),
    above: 1000,
    meaning: 'More messages are refused than an ordinary day brings.',
  });
  alarms.when('due-items-overdue', {
    metric: new HubMetric(prefix, 'DueItemsOverdue', 'Maximum'),
    above: 0,
    periods: 3,
    meaning: 'Deadlines have passed and nothing came of them.',
  });
  alarms.when('citizens-probed', {
    metric: new HubMetric(prefix, 'CitizensProbed', 'Sum'),
    above: 0,
    meaning: 'A party seems to try CPR numbers to learn who has a case.',
  });
  for (const side of ['Read', 'Write'] as const)
    alarms.when(`table-${side.toLowerCase()}-throttles`, {
      metric: new Metric({
        namespace: 'AWS/DynamoDB',
        metricName: `${side}ThrottleEvents`,
        dimensionsMap: { TableName: table.tableName },
        statistic: 'Sum',
        period: Duration.minutes(5),
      }),
      above: 0,
      periods: 2,
      meaning: `The table turns ${side.toLowerCase()}s away.`,
    });
};
