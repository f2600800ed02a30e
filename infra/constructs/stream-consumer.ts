import { Duration } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import type { Alarms } from './alarms.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { HubFunction } from './hub-function.ts';

export type StreamConsumerProps = {
  readonly stage: Stage;
  readonly table: ITableV2;
  readonly key: IKey;
  readonly consumer: HubFunction;
  /** The attribute `type` of the items that trigger the consumer. */
  readonly wokenBy: string;
  /** How many batches of a shard are processed concurrently; those with the same partition key stay in order. */
  readonly inParallel: number;
  readonly alarms: Alarms;
};

/**
 * A function triggered by new items in the table. A record that cannot be processed is set aside without blocking the others.
 */
export class StreamConsumer extends Construct {
  readonly setAside: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: StreamConsumerProps) {
    super(scope, id);
    const { stage, table, key, consumer, wokenBy, inParallel, alarms } = props;
    if (!table.tableStreamArn) throw new Error(`table ${table.tableName} has no stream`);
    this.setAside = new DeadLetterQueue(this, 'SetAside', {
      name: `${id}-set-aside`,
      stage,
      key,
      alarms,
      meaning: `Stream records of type ${wokenBy} were given up on; the queue says which.`,
    });
    consumer.maySend(this.setAside);
    consumer.may(
      ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
      table.tableStreamArn,
    );
    new CfnEventSourceMapping(this, 'Mapping', {
      functionName: consumer.functionName,
      eventSourceArn: table.tableStreamArn,
      startingPosition: 'TRIM_HORIZON',
      filterCriteria: {
        filters: [
          {
            pattern: JSON.stringify({ eventName: ['INSERT'], dynamodb: { NewImage: { type: { S: [wokenBy] } } } }),
          },
        ],
      },
      batchSize: 100,
      parallelizationFactor: inParallel,
      functionResponseTypes: ['ReportBatchItemFailures'],
      bisectBatchOnFunctionError: true,
      maximumRetryAttempts: 6,
      maximumRecordAgeInSeconds: Duration.hours(6).toSeconds(),
      destinationConfig: { onFailure: { destination: this.setAside.queueArn } },
    });
    alarms.when(`${id}-behind`, {
      metric: consumer.metric('IteratorAge', { period: Duration.minutes(1), statistic: 'Maximum' }),
      above: Duration.minutes(5).toMilliseconds(),
      periods: 3,
      meaning: `The consumer of ${wokenBy} records is more than five minutes behind.`,
    });
  }
}
