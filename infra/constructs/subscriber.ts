import { CfnRule, type IEventBus } from 'aws-cdk-lib/aws-events';
import { AccountPrincipal, CompositePrincipal, PolicyDocument, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { PartyId } from '../../schemas/parties.ts';
import type { Stage } from '../stages.ts';
import { subscriberNames } from './subscriber-names.ts';

const days = (count: number) => count * 24 * 60 * 60;

export type SubscriberProps = {
  readonly stage: Stage;
  readonly party: PartyId;
  readonly bus: IEventBus;
  readonly key: IKey;
};

/** A party's queue: its events from the outbound bus, readable by its own account. Deleted along with the party. */
export class Subscriber extends Construct {
  readonly queue: CfnQueue;
  readonly deadLetters: CfnQueue;

  constructor(scope: Construct, id: string, { stage, party, bus, key }: SubscriberProps) {
    super(scope, id);
    const { name, deadLetters } = subscriberNames(stage, party);
    const common = { kmsMasterKeyId: key.keyArn, messageRetentionPeriod: days(14) };
    this.deadLetters = new CfnQueue(this, 'DeadLetters', { ...common, queueName: deadLetters });
    this.queue = new CfnQueue(this, 'Queue', {
      ...common,
      queueName: name,
      visibilityTimeout: 60,
      redrivePolicy: { deadLetterTargetArn: this.deadLetters.attrArn, maxReceiveCount: 10 },
    });
    new CfnRule(this, 'Rule', {
      name,
      eventBusName: bus.eventBusName,
      eventPattern: { detail: { recipient: [party] } },
      targets: [{ id: 'queue', arn: this.queue.attrArn, deadLetterConfig: { arn: this.deadLetters.attrArn } }],
    });
    const accounts = Object.entries(stage.accounts).flatMap(([account, of]) => (of === party ? [account] : []));
    if (accounts.length > 0) this.#letRead(name, accounts, key);
  }

  /** A role to assume rather than a statement in the queue policy, which has room for twenty only. */
  #letRead(name: string, accounts: readonly string[], key: IKey): void {
    const queues = [this.queue.attrArn, this.deadLetters.attrArn];
    new Role(this, 'Reader', {
      roleName: `${name}-reader`,
      assumedBy: new CompositePrincipal(...accounts.map((account) => new AccountPrincipal(account))),
      inlinePolicies: {
        read: new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: [
                'sqs:ReceiveMessage',
                'sqs:DeleteMessage',
                'sqs:ChangeMessageVisibility',
                'sqs:GetQueueAttributes',
                'sqs:GetQueueUrl',
              ],
              resources: queues,
            }),
            new PolicyStatement({
              actions: ['kms:Decrypt'],
              resources: [key.keyArn],
              conditions: { StringEquals: { 'kms:EncryptionContext:aws:sqs:arn': queues } },
            }),
          ],
        }),
      },
    });
  }
}
