import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { Alarms } from './constructs/alarms.ts';
import { subscriberNames } from './constructs/subscriber-names.ts';
import type { Stage } from './stages.ts';
import type { StatefulStack } from './stateful-stack.ts';

export type SubscriberAlarmsStackProps = StackProps & { readonly stage: Stage; readonly stateful: StatefulStack };

/** An alarm for each subscriber, for which a stack with all their queues has no room. */
export class SubscriberAlarmsStack extends Stack {
  constructor(scope: Construct, id: string, { stage, stateful, ...props }: SubscriberAlarmsStackProps) {
    super(scope, id, props);
    const alarms = new Alarms(this, 'Alarms', { prefix: stage.prefix, topic: stateful.alarmTopic });
    for (const party of stage.subscribers)
      alarms.when(`party-${party}-dead-letters`, {
        metric: new Metric({
          namespace: 'AWS/SQS',
          metricName: 'ApproximateNumberOfMessagesVisible',
          dimensionsMap: { QueueName: subscriberNames(stage, party).deadLetters },
          statistic: 'Maximum',
          period: Duration.minutes(5),
        }),
        above: 0,
        meaning: `The queue of ${party} did not take events, or they were not dealt with; its feed has them still.`,
      });
  }
}
