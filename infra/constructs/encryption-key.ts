import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

/** One customer-managed key for everything that holds citizens' data: table, buses, queues, secret. */
export class EncryptionKey extends Key {
  constructor(scope: Construct, id: string, { prefix, keepsData }: Stage) {
    super(scope, id, {
      alias: `alias/${prefix}`,
      enableKeyRotation: true,
      removalPolicy: keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.lend('events.amazonaws.com');
    this.lend('cloudwatch.amazonaws.com');
  }

  /** For what a service does on its own behalf: EventBridge fills queues, an alarm publishes to its topic. */
  private lend(service: string): void {
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(service)],
        actions: ['kms:DescribeKey', 'kms:GenerateDataKey', 'kms:Decrypt'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
  }
}
