import { Duration } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IAlarm,
  type IMetric,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { DeadLetterQueue } from './dead-letter-queue.ts';
import { HubMetric } from './hub-metric.ts';

export type OverviewProps = {
  readonly prefix: string;
  readonly alarms: readonly IAlarm[];
  readonly functions: readonly IFunction[];
  readonly setAside: readonly DeadLetterQueue[];
};

const graph = (title: string, left: readonly IMetric[]) => new GraphWidget({ title, left: [...left], width: 12 });

/** A dashboard of the hub's health. */
export class Overview extends Dashboard {
  constructor(scope: Construct, id: string, { prefix, alarms, functions, setAside }: OverviewProps) {
    super(scope, id, { dashboardName: prefix, defaultInterval: Duration.hours(12) });
    const each = (metric: (of: IFunction) => IMetric) => functions.map(metric);
    this.addWidgets(new TextWidget({ markdown: `# ${prefix}\nWhat to do: docs/operations.md`, width: 24, height: 2 }));
    this.addWidgets(new AlarmStatusWidget({ alarms: [...alarms], width: 24, height: 6 }));
    this.addWidgets(
      graph(
        'Calls',
        each((of) => of.metricInvocations()),
      ),
      graph(
        'Errors',
        each((of) => of.metricErrors()),
      ),
      graph(
        'Duration, p95',
        each((of) => of.metricDuration({ statistic: 'p95' })),
      ),
      graph(
        'Age of what the consumers read',
        each((of) => of.metric('IteratorAge', { statistic: 'Maximum' })),
      ),
      graph(
        'Set aside',
        setAside.map(({ depth }) => depth),
      ),
      graph('What the hub counts', [
        new HubMetric(prefix, 'Refusals', 'Sum'),
        new HubMetric(prefix, 'CasesBehindFeed', 'Maximum'),
        new HubMetric(prefix, 'DueItemsOverdue', 'Maximum'),
        new HubMetric(prefix, 'CitizensProbed', 'Sum'),
      ]),
    );
  }
}
