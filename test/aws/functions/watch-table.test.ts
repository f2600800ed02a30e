import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { watchTable } from '../../../functions/aws/api/watch-table.ts';

/** A client whose table answers, or does not, without a network. */
const open = () => {
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ region: 'eu-north-1', credentials: { accessKeyId: 'x', secretAccessKey: 'x' } }),
  );
  const world = { now: 1_000_000, answers: true, calls: 0 };
  client.middlewareStack.add(
    () => async () => {
      world.calls++;
      if (!world.answers) throw Object.assign(new Error('no answer'), { name: 'TimeoutError' });
      return { output: { $metadata: {} }, response: {} };
    },
    { step: 'initialize', name: 'table', priority: 'low' },
  );
  return { client, world, see: watchTable({ client, table: 't' }, () => world.now) };
};

describe('what a function has seen of the table', () => {
  it('comes from one read where it has served nothing, and from that for a minute', async () => {
    const { world, see } = open();
    expect(await see()).toEqual({ failing: [], secondsSinceRead: 0 });
    world.now += 59_000;
    expect(await see()).toEqual({ failing: [], secondsSinceRead: 59 });
    expect(world.calls).toBe(1);
  });

  it('comes from what it has served', async () => {
    const { client, world, see } = open();
    await client.send(new PutCommand({ TableName: 't', Item: { pk: 'a', sk: 'b' } }));
    world.now += 3_000;
    expect(await see()).toEqual({ failing: [], secondsSinceWrite: 3 });
    expect(world.calls).toBe(1);
  });

  it('is that the storage fails when the table has not answered for a minute', async () => {
    const { world, see } = open();
    await see();
    [world.now, world.answers] = [world.now + 60_000, false];
    expect((await see()).failing).toEqual(['storage']);
  });
});
