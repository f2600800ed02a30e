import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { AlarmTopic } from './constructs/alarm-topic.ts';
import { EncryptionKey } from './constructs/encryption-key.ts';
import { HubBus } from './constructs/hub-bus.ts';
import { HubTable } from './constructs/hub-table.ts';
import { Identity } from './constructs/identity.ts';
import { LookUpKeys } from './constructs/look-up-keys.ts';
import type { Stage } from './stages.ts';

export type StatefulStackProps = StackProps & { readonly stage: Stage };

/** What must not be lost, and what others outside know by name. */
export class StatefulStack extends Stack {
  readonly key: EncryptionKey;
  readonly table: HubTable;
  readonly inbound: HubBus;
  readonly outbound: HubBus;
  readonly identity: Identity;
  readonly lookUpKeys: LookUpKeys;
  readonly alarmTopic: AlarmTopic;

  constructor(scope: Construct, id: string, { stage, ...props }: StatefulStackProps) {
    super(scope, id, props);
    const { prefix, keepsData, accounts, alarmMail } = stage;
    const key = new EncryptionKey(this, 'Key', stage);
    this.key = key;
    this.table = new HubTable(this, 'Table', { key, keepsData });
    this.inbound = new HubBus(this, 'Inbound', {
      name: `${prefix}-inbound`,
      key,
      keepsData,
      senders: Object.keys(accounts),
    });
    this.outbound = new HubBus(this, 'Outbound', { name: `${prefix}-outbound`, key, keepsData });
    this.identity = new Identity(this, 'Identity', stage);
    this.lookUpKeys = new LookUpKeys(this, 'LookUpKeys', { name: `${prefix}/look-up-keys`, key, keepsData });
    this.alarmTopic = new AlarmTopic(this, 'AlarmTopic', { key, mail: alarmMail });
    this.#exportForGood();
    new CfnOutput(this, 'TableName', { value: this.table.tableName });
    new CfnOutput(this, 'UserPoolId', { value: this.identity.pool.userPoolId });
  }

  /** Exports that came and went with whoever imports them would block the update that drops the last import. */
  #exportForGood(): void {
    for (const value of [
      this.key.keyArn,
      this.table.tableArn,
      this.table.tableName,
      this.table.tableStreamArn,
      this.inbound.bus.eventBusName,
      this.outbound.bus.eventBusName,
      this.outbound.bus.eventBusArn,
      this.identity.pool.userPoolId,
      this.identity.domain.domainName,
      this.lookUpKeys.secretArn,
      this.alarmTopic.topicArn,
    ])
      this.exportValue(value);
  }
}
