import { type Duration, Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnEventInvokeConfig } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import type { Alarms } from './alarms.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { HubFunction } from './hub-function.ts';

export type TickProps = {
  readonly stage: Stage;
  readonly key: IKey;
  /** For example `rate(1 minute)`. */
  readonly schedule: string;
  /** A tick older than this is obsolete: another has come. */
  readonly validFor: Duration;
  readonly wakes: HubFunction;
  readonly alarms: Alarms;
};

/** A function invoked on a schedule, by a scheduler with no other permissions. */
export class Tick extends Construct {
  readonly missed: DeadLetterQueue;

  constructor(scope: Construct, id: string, { stage, key, schedule, validFor, wakes, alarms }: TickProps) {
    super(scope, id);
    this.missed = new DeadLetterQueue(this, 'Missed', {
      name: `${id}-missed`,
      stage,
      key,
      alarms,
      meaning: `A round of ${id} did not take place, or failed.`,
    });
    wakes.maySend(this.missed);
    new CfnEventInvokeConfig(this, 'WhenItFails', {
      functionName: wakes.functionName,
      qualifier: '$LATEST',
      maximumRetryAttempts: 1,
      maximumEventAgeInSeconds: validFor.toSeconds(),
      destinationConfig: { onFailure: { destination: this.missed.queueArn } },
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
      inlinePolicies: {
        tick: new PolicyDocument({
          statements: [
            new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [wakes.functionArn] }),
            new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.missed.queueArn] }),
            new PolicyStatement({ actions: ['kms:GenerateDataKey', 'kms:Decrypt'], resources: [key.keyArn] }),
          ],
        }),
      },
    });
    new CfnSchedule(this, 'Schedule', {
      name: `${stage.prefix}-${id}`,
      scheduleExpression: schedule,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: wakes.functionArn,
        roleArn: role.roleArn,
        input: '{}',
        deadLetterConfig: { arn: this.missed.queueArn },
        retryPolicy: { maximumRetryAttempts: 2, maximumEventAgeInSeconds: validFor.toSeconds() },
      },
    });
  }
}
