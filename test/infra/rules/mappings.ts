import { describe, expect, it } from 'vitest';
import { synthesise, targetOf } from './synthesised.ts';

describe.each(['dev', 'prod'])('the mappings that invoke the functions of %s', (stage) => {
  const { all } = synthesise(stage);
  const mappings = all('AWS::Lambda::EventSourceMapping').map(({ Properties }) => Properties);
  const queues = new Map(all('AWS::SQS::Queue').map(({ id, Properties }) => [id, Properties]));
  const functions = new Map(all('AWS::Lambda::Function').map(({ id, Properties }) => [id, Properties]));
  const queueOf = ({ EventSourceArn }: (typeof mappings)[number]) => queues.get(targetOf(EventSourceArn) ?? '');
  const ofQueues = mappings.filter(queueOf);
  const ofStreams = mappings.filter((mapping) => !queueOf(mapping));

  it('report failures record by record', () =>
    expect(mappings.map(({ FunctionResponseTypes }) => FunctionResponseTypes)).toEqual(
      mappings.map(() => ['ReportBatchItemFailures']),
    ));

  it('exist for the queue and for both halves of the stream', () =>
    expect([ofQueues.length, ofStreams.length]).toEqual([1, 2]));

  it.each(ofStreams)(
    'set aside what a stream consumer cannot process, after bounded retries: $FunctionName',
    (mapping) => {
      expect(queues.get(targetOf(mapping.DestinationConfig.OnFailure.Destination) ?? '')).toBeDefined();
      expect(mapping.MaximumRetryAttempts).toBeLessThanOrEqual(10);
      expect(mapping.MaximumRecordAgeInSeconds).toBeLessThan(24 * 60 * 60);
      expect(mapping.BisectBatchOnFunctionError).toBe(true);
      expect(mapping.StartingPosition).toBe('TRIM_HORIZON');
    },
  );

  it('give each stream consumer its own failure queue', () => {
    const destinations = ofStreams.map(({ DestinationConfig }) => targetOf(DestinationConfig.OnFailure.Destination));
    expect(new Set(destinations).size).toBe(ofStreams.length);
  });

  it('invoke a stream consumer for new items of one type only', () =>
    expect(
      ofStreams.map(({ FilterCriteria }) =>
        FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern)),
      ),
    ).toEqual(
      ['commit', 'feed-entry'].map((type) => [
        { eventName: ['INSERT'], dynamodb: { NewImage: { type: { S: [type] } } } },
      ]),
    ));

  it('leave what a queue consumer cannot process to the dead-letter queue', () =>
    expect(ofQueues.map((mapping) => queueOf(mapping)?.RedrivePolicy?.maxReceiveCount)).toEqual([5]));

  it.each(ofQueues)('hide a queued message for six times the timeout of its function: $FunctionName', (mapping) => {
    const timeout = functions.get(targetOf(mapping.FunctionName) ?? '')?.Timeout;
    expect(queueOf(mapping)?.VisibilityTimeout).toBeGreaterThanOrEqual(6 * timeout);
  });
});
