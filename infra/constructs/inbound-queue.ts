import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { type IEventBus, Match, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { functions } from '../functions.ts';
import type { Stage } from '../stages.ts';
import type { Alarms } from './alarms.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { HubFunction } from './hub-function.ts';

export type InboundQueueProps = {
  readonly stage: Stage;
  readonly bus: IEventBus;
  readonly key: IKey;
  readonly intake: HubFunction;
  readonly alarms: Alarms;
};

/** Everything put on the inbound bus, queued for the intake function. */
export class InboundQueue extends Construct {
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, { stage, bus, key, intake, alarms }: InboundQueueProps) {
    super(scope, id);
    const { prefix, keepsData } = stage;
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters', {
      name: 'intake-dead-letters',
      stage,
      key,
      alarms,
      meaning: 'A message from the inbound bus could not be taken in, or came from an unknown account.',
    });
    const queue = new Queue(this, 'Queue', {
      queueName: `${prefix}-intake`,
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(functions.intake.timeout.toSeconds() * 6),
      retentionPeriod: Duration.days(14),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
      removalPolicy: keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    new Rule(this, 'Everything', {
      eventBus: bus,
      eventPattern: { source: Match.prefix('') },
      targets: [new SqsQueue(queue, { deadLetterQueue: this.deadLetters })],
    });
    intake.mayReceive(queue);
    new CfnEventSourceMapping(this, 'Mapping', {
      functionName: intake.functionName,
      eventSourceArn: queue.queueArn,
      batchSize: 10,
      functionResponseTypes: ['ReportBatchItemFailures'],
    });
  }
}
