import { Arn, Stack } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnQueuePolicy } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import type { Subscriber } from './subscriber.ts';
import { subscriberNames } from './subscriber-names.ts';

export type SubscribersPolicyProps = {
  readonly stage: Stage;
  readonly busName: string;
  readonly subscribers: readonly Subscriber[];
};

/** One policy for every party's queues: with one policy each, the stack would exceed its resource limit. */
export class SubscribersPolicy extends Construct {
  constructor(scope: Construct, id: string, { stage, busName, subscribers }: SubscribersPolicyProps) {
    super(scope, id);
    const { name: everyName } = subscriberNames(stage, '*');
    const arn = (service: string, resource: string, resourceName?: string) =>
      Arn.format({ service, resource, ...(resourceName && { resourceName }) }, Stack.of(this));
    const queues = arn('sqs', everyName);
    new CfnQueuePolicy(this, 'Policy', {
      queues: subscribers.flatMap(({ queue, deadLetters }) => [queue.ref, deadLetters.ref]),
      policyDocument: new PolicyDocument({
        statements: [
          new PolicyStatement({
            principals: [new ServicePrincipal('events.amazonaws.com')],
            actions: ['sqs:SendMessage'],
            resources: [queues],
            conditions: { ArnLike: { 'aws:SourceArn': arn('events', 'rule', `${busName}/${everyName}`) } },
          }),
          new PolicyStatement({
            effect: Effect.DENY,
            principals: [new AnyPrincipal()],
            actions: ['sqs:*'],
            resources: [queues],
            conditions: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        ],
      }),
    });
  }
}
