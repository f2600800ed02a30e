import { BatchGetCommand, GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dynamoFeedStreams } from '../../../../functions/aws/dynamodb/feeds/feed-streams.ts';
import { shippedPolicies } from '../../../../functions/core/shipped-policies.ts';
import { StorageUnavailable } from '../../../../functions/hub/ports/durability.ts';
import { event } from '../../../contract/events.ts';
import { appendAfter, newHistory } from '../../../contract/history.ts';
import { cancelled, dynamo, options } from '../client/mocked-table.ts';
import { clock } from '../storage.ts';

vi.mock('../../../../functions/aws/dynamodb/client/pause.ts', () => ({ pause: async () => {} }));

describe('feeding while others keep writing to the feeds', () => {
  const { commit } = appendAfter(newHistory(), [event(['akasse-hk'])]);
  beforeEach(() => {
    dynamo.reset();
    dynamo.on(QueryCommand).callsFake(async ({ ExpressionAttributeValues: { ':pk': pk } }) => ({
      Items: pk.startsWith('CASE#') ? [{ body: JSON.stringify(commit) }] : [],
    }));
    dynamo.on(BatchGetCommand).resolves({});
    dynamo.on(GetCommand).resolves({});
  });
  const feed = () => dynamoFeedStreams({ ...options, clock, policies: shippedPolicies })([commit.stream]);
  const attempts = () => dynamo.commandCalls(TransactWriteCommand).length;

  it.each(['ConditionalCheckFailed', 'TransactionConflict', 'ThrottlingError'])(
    'reads again after %s',
    async (code) => {
      dynamo
        .on(TransactWriteCommand)
        .rejectsOnce(cancelled('None', 'None', code))
        .resolves({});
      await feed();
      expect(attempts()).toBe(2);
    },
  );

  it('gives up eventually, and can be repeated later', async () => {
    dynamo.on(TransactWriteCommand).rejects(cancelled('None', 'None', 'TransactionConflict'));
    await expect(feed()).rejects.toThrow(StorageUnavailable);
    expect(attempts()).toBe(16);
  });

  it('stops at an unforeseen error', async () => {
    const invalid = cancelled('ValidationError', 'None', 'None');
    dynamo.on(TransactWriteCommand).rejects(invalid);
    await expect(feed()).rejects.toBe(invalid);
    expect(attempts()).toBe(1);
  });
});
