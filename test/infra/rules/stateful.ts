import { describe, expect, it } from 'vitest';
import { makeStage } from '../../../infra/stages.ts';
import { StatefulStack } from '../../../infra/stateful-stack.ts';
import { stackNames, synthesise, testApp } from './synthesised.ts';

const importsIn = (template: unknown): string[] =>
  [...JSON.stringify(template).matchAll(/"Fn::ImportValue":"([^"]+)"/g)].map(([, name]) => name ?? '');

describe('what holds data in prod', () => {
  const { all, stackOf } = synthesise('prod');
  /** Everything in a subscriber's queue is also on its feed. */
  const own = (type: string) => all(type).filter(({ Properties }) => !String(Properties.QueueName).includes('-party-'));
  const [table] = all('AWS::DynamoDB::GlobalTable');
  const [replica] = table?.Properties.Replicas ?? [];

  it.each([
    'AWS::DynamoDB::GlobalTable',
    'AWS::KMS::Key',
    'AWS::Cognito::UserPool',
    'AWS::SecretsManager::Secret',
    'AWS::Events::EventBus',
    'AWS::SQS::Queue',
    'AWS::Logs::LogGroup',
  ])('outlives its stack: %s', (type) => {
    const policies = own(type).flatMap(({ DeletionPolicy, UpdateReplacePolicy }) => [
      DeletionPolicy,
      UpdateReplacePolicy,
    ]);
    expect(new Set(policies)).toEqual(new Set(['Retain']));
  });

  it('is protected from deletion', () => {
    expect(replica.DeletionProtectionEnabled).toBe(true);
    expect(all('AWS::Cognito::UserPool')[0]?.Properties.DeletionProtection).toBe('ACTIVE');
    expect(stackNames.filter((name) => !stackOf(name).terminationProtection)).toEqual([]);
  });

  it('can be restored to any second', () =>
    expect(replica.PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: true }));

  it('is encrypted with a key of our own, which rotates', () => {
    expect(replica.SSESpecification.KMSMasterKeyId).toBeDefined();
    expect(all('AWS::Events::EventBus').map(({ Properties }) => Properties.KmsKeyIdentifier)).not.toContain(undefined);
    expect(all('AWS::SecretsManager::Secret')[0]?.Properties.KmsKeyId).toBeDefined();
    expect(all('AWS::KMS::Key').map(({ Properties }) => Properties.EnableKeyRotation)).toEqual([true]);
  });
});

describe('the table', () => {
  const [table] = synthesise('dev').all('AWS::DynamoDB::GlobalTable');

  it('is billed by use, expires feed entries and streams new items', () =>
    expect(table?.Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    }));
});

describe('the stateful stack', () => {
  const { stackOf } = synthesise('prod');
  const imported = (['application', 'subscribers', 'subscriber-alarms'] as const).flatMap((name) =>
    importsIn(stackOf(name).template),
  );

  it('imports nothing', () => expect(importsIn(stackOf('stateful').template)).toEqual([]));

  it('exports what the others import even if they do not, so that no update waits for another', () => {
    const app = testApp();
    new StatefulStack(app, 'Stateful', {
      stackName: 'samspil-prod-stateful',
      env: { region: 'eu-north-1' },
      stage: makeStage('prod'),
    });
    const outputs: { Export?: { Name: string } }[] = Object.values(
      app.synth().getStackByName('samspil-prod-stateful').template.Outputs,
    );
    expect(imported).not.toEqual([]);
    expect(outputs.map(({ Export }) => Export?.Name)).toEqual(expect.arrayContaining(imported));
  });
});
