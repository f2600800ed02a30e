import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import type { Alarms } from './alarms.ts';

export type DeadLetterQueueProps = {
  readonly name: string;
  readonly stage: Stage;
  readonly key: IKey;
  readonly alarms: Alarms;
  readonly meaning: string;
};

/** For messages that could not be processed; a single message raises an alarm. */
export class DeadLetterQueue extends Queue {
  readonly depth: IMetric;

  constructor(scope: Construct, id: string, { name, stage, key, alarms, meaning }: DeadLetterQueueProps) {
    super(scope, id, {
      queueName: `${stage.prefix}-${name}`,
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    Validations.of(this).acknowledge({ id: 'AwsSolutions-SQS3', reason: 'It is a dead-letter queue itself.' });
    this.depth = this.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'Maximum' });
    alarms.when(name, { metric: this.depth, above: 0, meaning });
  }
}
