import { Arn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CfnEventBus, EventBus, type IEventBus } from 'aws-cdk-lib/aws-events';
import { AccountPrincipal, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

export type HubBusProps = {
  readonly name: string;
  readonly key: IKey;
  readonly keepsData: boolean;
  /** The other accounts that may put events on it; none by default. */
  readonly senders?: readonly string[];
};

/** A bus without an archive: replays always come from the feeds. */
export class HubBus extends Construct {
  readonly bus: IEventBus;

  constructor(scope: Construct, id: string, { name, key, keepsData, senders = [] }: HubBusProps) {
    super(scope, id);
    const arn = Arn.format({ service: 'events', resource: 'event-bus', resourceName: name }, Stack.of(this));
    const bus = new CfnEventBus(this, 'Bus', {
      name,
      kmsKeyIdentifier: key.keyArn,
      ...(senders.length > 0 && { policy: onlyFrom(senders, arn) }),
    });
    bus.applyRemovalPolicy(keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY);
    this.bus = EventBus.fromEventBusAttributes(this, 'Attributes', {
      eventBusName: bus.ref,
      eventBusArn: bus.attrArn,
      eventBusPolicy: '',
    });
  }
}

const onlyFrom = (senders: readonly string[], bus: string) =>
  new PolicyDocument({
    statements: [
      new PolicyStatement({
        sid: 'PartiesPutEvents',
        principals: senders.map((account) => new AccountPrincipal(account)),
        actions: ['events:PutEvents'],
        resources: [bus],
      }),
    ],
  });
