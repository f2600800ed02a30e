import { describe, expect, it } from 'vitest';
import { makeHandler } from '../../../functions/aws/feed/handler.ts';
import type { StreamId } from '../../../functions/core/commit.ts';
import { call } from './call.ts';
import { logged } from './logged.ts';

const recordOf = (pk: string | undefined, SequenceNumber: string) => ({
  dynamodb: { SequenceNumber, ...(pk !== undefined && { Keys: { pk: { S: pk }, sk: { S: 'COMMIT#000000000001' } } }) },
});

describe('a batch of stream records', () => {
  const log = logged();
  const calls: (readonly StreamId[])[] = [];
  const fed = new Set<StreamId>();
  const handler = makeHandler(async (streams) => {
    calls.push(streams);
    if (streams.includes('case/poison'))
      throw Object.assign(new Error('cannot be read'), { Item: { body: { S: '{"cpr":"6101801234"}' } } });
    for (const stream of streams) fed.add(stream);
  });

  it('is fed as one, each stream once', async () => {
    const Records = [recordOf('CASE#1', '10'), recordOf('CASE#2', '11'), recordOf('CASE#1', '12')];
    expect(await call(handler, { Records })).toEqual({ batchItemFailures: [] });
    expect(calls).toEqual([['case/1', 'case/2']]);
  });

  it('fails only for records of a stream that cannot be fed, and for those that name no stream', async () => {
    const Records = [
      recordOf('CASE#3', '20'),
      recordOf('CASE#poison', '21'),
      recordOf(undefined, '22'),
      recordOf('PARTY#akasse-hk:1', '23'),
    ];
    expect(await call(handler, { Records })).toEqual({
      batchItemFailures: [{ itemIdentifier: '21' }, { itemIdentifier: '22' }],
    });
    expect([...fed]).toEqual(['case/1', 'case/2', 'case/3', 'party/akasse-hk:1']);
    expect(log.lines().filter(({ level }) => level === 'ERROR')).toMatchObject([
      { sequenceNumber: '21', partition: 'CASE#poison', error: { message: 'cannot be read' } },
      { sequenceNumber: '22' },
    ]);
  });
});
