import { describe, expect, it } from 'vitest';
import { type Resource, synthesise, targetOf } from './synthesised.ts';

describe.each(['dev', 'prod'])('the queues of %s', (stage) => {
  const { all } = synthesise(stage);
  const queues = all('AWS::SQS::Queue');
  const ruleTargets = all('AWS::Events::Rule').flatMap(({ Properties }) => Properties.Targets);
  const scheduleTargets = all('AWS::Scheduler::Schedule').map(({ Properties }) => Properties.Target);
  const deadLetterQueues = new Set(
    [
      ...queues.map(({ Properties }) => Properties.RedrivePolicy?.deadLetterTargetArn),
      ...[...ruleTargets, ...scheduleTargets].map(({ DeadLetterConfig }) => DeadLetterConfig?.Arn),
      ...[...all('AWS::Lambda::EventSourceMapping'), ...all('AWS::Lambda::EventInvokeConfig')].map(
        ({ Properties }) => Properties.DestinationConfig?.OnFailure?.Destination,
      ),
    ].map(targetOf),
  );
  const idsOf = (resources: Resource[]) => resources.map(({ id }) => id);

  it('have a dead-letter queue, or are one', () =>
    expect(
      idsOf(queues.filter(({ id, Properties }) => !Properties.RedrivePolicy && !deadLetterQueues.has(id))),
    ).toEqual([]));

  it('give up on a message after a bounded number of attempts', () =>
    expect(
      queues
        .flatMap(({ Properties }) => Properties.RedrivePolicy ?? [])
        .filter(({ maxReceiveCount }) => !(maxReceiveCount <= 10)),
    ).toEqual([]));

  it('are encrypted with a key of our own', () =>
    expect(idsOf(queues.filter(({ Properties }) => !Properties.KmsMasterKeyId))).toEqual([]));

  it('retain their content as long as a queue can', () =>
    expect(idsOf(queues.filter(({ Properties }) => Properties.MessageRetentionPeriod !== 14 * 24 * 60 * 60))).toEqual(
      [],
    ));

  it('have an alarm for dead letters', () => {
    const watched = all('AWS::CloudWatch::Alarm')
      .flatMap(({ Properties }) => Properties.Dimensions ?? [])
      .filter(({ Name }) => Name === 'QueueName')
      .map(({ Value }) => targetOf(Value) ?? Value);
    expect(
      queues
        .filter(({ id }) => deadLetterQueues.has(id))
        .filter(({ id, Properties }) => !watched.includes(id) && !watched.includes(Properties.QueueName)),
    ).toEqual([]);
  });

  it('catch what a rule or a schedule could not deliver', () =>
    expect([...ruleTargets, ...scheduleTargets].filter(({ DeadLetterConfig }) => !DeadLetterConfig)).toEqual([]));
});
