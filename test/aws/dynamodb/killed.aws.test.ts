import { beforeAll, describe, expect, it } from 'vitest';
import type { TableOptions } from '../../../functions/aws/dynamodb/client/table.ts';
import { dynamoFeedStreams } from '../../../functions/aws/dynamodb/feeds/feed-streams.ts';
import { shippedPolicies } from '../../../functions/core/shipped-policies.ts';
import { dueIdsOf, endOfWinter } from '../../contract/due-ids.ts';
import { effortRegistered, event, spellBegun } from '../../contract/events.ts';
import { freshParty } from '../../contract/fresh.ts';
import { write } from '../../contract/history.ts';
import { positionsOf, readAll } from '../../contract/read-all.ts';
import { times } from '../../contract/times.ts';
import { akasse, jobcentre, spellOpened } from '../../core/messages.ts';
import { cloudEventOf } from '../../hub/cloud-event.ts';
import { diesAt } from './client/faulty-client.ts';
import { pointsOf } from './client/points.ts';
import { emulated } from './emulated.ts';
import { hubOn } from './hub.ts';
import { clock, openStorage } from './storage.ts';

describe('a process killed while it takes in a message', () => {
  const { newTable, through } = emulated();
  const requests = 6;

  it.each(pointsOf(requests))('leaves a retry that ends correctly: $when request $number', async ({ number, when }) => {
    const options = await newTable();
    const sent = cloudEventOf(spellOpened());
    await expect(hubOn(through(diesAt(number, when), options)).receive(akasse, sent)).rejects.toThrow(
      'the process was killed',
    );

    const receipt = await hubOn(options).receive(akasse, sent);
    if (receipt.outcome === 'refused') throw new Error(receipt.refusal.code);
    const { log, feeds } = openStorage(options);
    const { stream } = receipt.commit;
    expect(await log.read(stream, 0)).toEqual([receipt.commit]);
    await dynamoFeedStreams({ ...options, clock, policies: shippedPolicies })([stream]);
    expect(await readAll(feeds, jobcentre)).toEqual([{ position: 1, event: 1, commit: receipt.commit }]);
  });

  it('has no further points at which to be killed', async () => {
    const hub = hubOn(through(diesAt(requests + 1, 'before'), await newTable()));
    expect(await hub.receive(akasse, cloudEventOf(spellOpened()))).toMatchObject({ outcome: 'accepted' });
  });
});

describe('a process killed while it feeds a commit that spans several transactions', () => {
  const { newTable, through } = emulated();
  const requests = 11;
  const events = 120;
  const efforts = times(60, (number) => `mii-${number}`);
  let options: TableOptions;
  beforeAll(async () => {
    options = await newTable();
  });

  const appended = async () => {
    const storage = openStorage(options);
    const party = freshParty();
    const told = times(events, () => event([party]));
    const { stream } = await write(storage.log, [
      [...told, spellBegun, ...efforts.map((effort) => effortRegistered(effort, '2012-12-17'))],
    ]);
    return { ...storage, party, stream };
  };

  it.each(pointsOf(requests))('leaves the rest to the next one: $when request $number', async ({ number, when }) => {
    const { feeds, dueItems, party, stream } = await appended();
    const killed = dynamoFeedStreams({ ...through(diesAt(number, when), options), clock, policies: shippedPolicies });
    await expect(killed([stream])).rejects.toThrow('the process was killed');
    await dynamoFeedStreams({ ...options, clock, policies: shippedPolicies })([stream]);

    const entries = await readAll(feeds, party);
    expect(positionsOf(entries)).toEqual(times(events, (position) => position));
    expect(entries.map((entry) => entry.event)).toEqual(times(events, (each) => each));
    expect(new Set(await dueIdsOf(dueItems, stream))).toEqual(
      new Set(efforts.map((effort) => `less-intensive-effort-end:${effort}`)),
    );
    for (const item of await dueItems.due(endOfWinter, 1_000)) await dueItems.drop(item);
  });

  it('has no further points at which to be killed', async () => {
    const { stream } = await appended();
    await dynamoFeedStreams({ ...through(diesAt(requests + 1, 'before'), options), clock, policies: shippedPolicies })([
      stream,
    ]);
  });
});
