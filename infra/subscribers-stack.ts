import { Stack, type StackProps } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { Subscriber } from './constructs/subscriber.ts';
import { SubscribersPolicy } from './constructs/subscribers-policy.ts';
import type { Stage } from './stages.ts';
import type { StatefulStack } from './stateful-stack.ts';

export type SubscribersStackProps = StackProps & { readonly stage: Stage; readonly stateful: StatefulStack };

/** A queue for every party that asks for one. Emptied or deleted, it is filled again from the party's feed. */
export class SubscribersStack extends Stack {
  constructor(scope: Construct, id: string, { stage, stateful, ...props }: SubscribersStackProps) {
    super(scope, id, props);
    const { bus } = stateful.outbound;
    const key = Key.fromKeyArn(this, 'Key', stateful.key.keyArn);
    const subscribers = stage.subscribers.map((party) => new Subscriber(this, party, { stage, party, bus, key }));
    new SubscribersPolicy(this, 'QueuePolicy', { stage, busName: bus.eventBusName, subscribers });
  }
}
