import { DeleteCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { renewEpoch } from '../../../../functions/aws/dynamodb/feeds/epoch.ts';
import { dynamoFeedStreams } from '../../../../functions/aws/dynamodb/feeds/feed-streams.ts';
import { shippedPolicies } from '../../../../functions/core/shipped-policies.ts';
import { event } from '../../../contract/events.ts';
import { freshParty } from '../../../contract/fresh.ts';
import { appendAfter, newHistory, write } from '../../../contract/history.ts';
import { times } from '../../../contract/times.ts';
import { emulated } from '../emulated.ts';
import { clock, openStorage } from '../storage.ts';

const at = (minute: number) => `2012-11-05T11:${minute}:00.000Z`;

describe('a table of an earlier version', { timeout: 60_000 }, () => {
  const { newTable } = emulated();

  const open = async () => {
    const options = await newTable();
    const storage = openStorage(options);
    const feedStreams = dynamoFeedStreams({ ...options, clock, policies: shippedPolicies });
    const party = freshParty();
    const submit = async (minute: number) => {
      const append = appendAfter(newHistory(), [event([party])], { at: at(minute) });
      await storage.log.append(append);
      await feedStreams([append.commit.stream]);
      return append.commit.stream;
    };
    return { ...options, ...storage, options, party, submit };
  };

  it('keeps the original meaning of its marks: they count for what had been served by then', async () => {
    const { client, table, party, submit, accessLog, feeds } = await open();
    const streams = [await submit(10), await submit(11), await submit(12)];
    await accessLog.delivered({ at: at(10), party, actor: 'batch', after: 0, upTo: 2 });
    const mark = { pk: `CONFIRMED#${party}`, sk: '000000000003', upTo: 3, at: at(10) };
    await client.send(new PutCommand({ TableName: table, Item: mark }));
    await accessLog.delivered({ at: at(30), party, actor: 'batch', after: 2, upTo: 3 });
    await feeds.confirm({ at: at(40), party, upTo: 3 });
    const confirmed = [];
    for (const stream of streams) confirmed.push((await feeds.placesOf(stream, 1))[0]?.confirmedAt);
    expect(confirmed).toEqual([at(10), at(10), at(40)]);
  });

  it('continues from the instant of the last entry when the head of a feed has none', async () => {
    const { client, table, party, submit, feeds } = await open();
    await submit(30);
    await client.send(
      new UpdateCommand({
        TableName: table,
        Key: { pk: `FEED#${party}`, sk: 'HEAD' },
        UpdateExpression: 'REMOVE #at',
        ExpressionAttributeNames: { '#at': 'at' },
      }),
    );
    await submit(12);
    await submit(31);
    const positions = [];
    for (const minute of [13, 30, 31, 32]) positions.push(await feeds.positionBefore(party, at(minute)));
    expect(positions).toEqual([0, 0, 2, 3]);
  });

  it('counts as being in its first life, and begins a second', async () => {
    const { client, table, options, party, feeds } = await open();
    const key = { pk: 'EPOCH', sk: '-' };
    await client.send(new PutCommand({ TableName: table, Item: { ...key, epoch: 'one' } }));
    expect(await feeds.read(party, { after: 0, limit: 0 })).toMatchObject({ epoch: 'one', lives: 1 });
    const second = await renewEpoch(options);
    expect(await feeds.read(party, { after: 0, limit: 0 })).toMatchObject({ epoch: second, lives: 2 });
    await renewEpoch(options);
    expect(await feeds.read(party, { after: 0, limit: 0 })).toMatchObject({ lives: 3 });
    await client.send(new DeleteCommand({ TableName: table, Key: key }));
    await renewEpoch(options);
    expect(await feeds.read(party, { after: 0, limit: 0 })).toMatchObject({ lives: 2 });
  });
});

describe('reading on from the same position repeatedly', { timeout: 60_000 }, () => {
  const { newTable, metered } = emulated();

  it('stores nothing more, and costs two small reads', async () => {
    const options = await newTable();
    const { options: counted, consumed } = metered(options);
    const { log, feeds, accessLog } = openStorage(options);
    const party = freshParty();
    const { stream } = await write(
      log,
      times(3, () => [event([party])]),
    );
    await dynamoFeedStreams({ ...options, clock, policies: shippedPolicies })([stream]);
    for (const minute of times(5, (number) => 10 + number)) {
      await accessLog.delivered({ at: at(minute), party, actor: 'batch', after: 0, upTo: 3 });
      for (const upTo of [3, 3, 2, 4]) await feeds.confirm({ at: at(minute), party, upTo });
    }
    const { Count } = await options.client.send(
      new QueryCommand({
        TableName: options.table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': `CONFIRMED#${party}#PAGES` },
      }),
    );
    expect(Count).toBe(1);

    await openStorage(counted).feeds.confirm({ at: at(59), party, upTo: 3 });
    expect(consumed).toEqual({ read: 2, write: 0 });
  });
});
