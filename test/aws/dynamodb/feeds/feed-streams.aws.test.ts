import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { find } from '../../../../functions/aws/dynamodb/client/find.ts';
import {
  type EntryItem,
  entryKey,
  type HeadItem,
  headKey,
} from '../../../../functions/aws/dynamodb/feeds/feed-entries.ts';
import { dynamoFeedStreams, type FeedStreams } from '../../../../functions/aws/dynamodb/feeds/feed-streams.ts';
import type { StreamId } from '../../../../functions/core/commit.ts';
import { shippedPolicies } from '../../../../functions/core/shipped-policies.ts';
import { StorageUnavailable } from '../../../../functions/hub/ports/durability.ts';
import type { FeedEntry } from '../../../../functions/hub/ports/feeds.ts';
import { limits } from '../../../../schemas/limits.ts';
import type { PartyId } from '../../../../schemas/parties.ts';
import { event } from '../../../contract/events.ts';
import { freshId, freshParty } from '../../../contract/fresh.ts';
import { newHistory, write } from '../../../contract/history.ts';
import { positionsOf, readAll } from '../../../contract/read-all.ts';
import { times } from '../../../contract/times.ts';
import { emulatedTable } from '../emulated.ts';
import { clock, openStorage } from '../storage.ts';

describe('feeding streams', () => {
  const { options } = emulatedTable();
  const newConsumer = (): FeedStreams => dynamoFeedStreams({ ...options(), clock, policies: shippedPolicies });
  const nameOf = ({ commit, event: number }: FeedEntry) => `${commit.sequence} ${number}`;
  const feedOf = (party: PartyId) => readAll(openStorage(options()).feeds, party);
  const writeTo = (parties: readonly PartyId[], commits: number, stream?: StreamId) =>
    write(
      openStorage(options()).log,
      times(commits, () => [event(parties), event(parties)]),
      newHistory(stream),
    );

  it('puts nothing on a feed twice, however often it runs', async () => {
    const party = freshParty();
    const { stream } = await writeTo([party], 3);
    const consumer = newConsumer();
    await consumer([stream, stream]);
    await consumer([stream]);
    await newConsumer()([stream]);
    expect((await feedOf(party)).map(nameOf)).toEqual(['1 1', '1 2', '2 1', '2 2', '3 1', '3 2']);
  });

  it('puts nothing beyond the last position of a feed, and keeps what does not fit', async () => {
    const [full, other] = [freshParty(), freshParty()];
    const { client, table } = options();
    const last: HeadItem = { head: limits.largestPosition, at: 0 };
    await client.send(new PutCommand({ TableName: table, Item: { ...headKey(full), ...last } }));
    const { stream } = await writeTo([other, full], 1);
    await expect(newConsumer()([stream])).rejects.toThrow(StorageUnavailable);
    expect(await openStorage(options()).log.read(stream, 0)).toHaveLength(1);
    expect(await find(options(), entryKey(full, limits.largestPosition + 1))).toBeUndefined();
  });

  it('continues where another consumer has got to', async () => {
    const party = freshParty();
    const [early, late] = [newConsumer(), newConsumer()];
    let history = newHistory();
    for (const consumer of [early, late, early, early, late]) {
      history = await write(openStorage(options()).log, [[event([party])], [event([party])]], history);
      await consumer([history.stream]);
    }
    expect((await feedOf(party)).map(nameOf)).toEqual(times(10, (sequence) => `${sequence} 1`));
  });

  it('skips streams that nobody has written to', async () => newConsumer()([`case/${freshId()}`]));

  it.each(['agreement', 'offering', 'party'] as const)('handles streams of kind %s', async (kind) => {
    const party = freshParty();
    const { stream } = await writeTo([party], 2, `${kind}/${freshId()}`);
    await newConsumer()([stream]);
    expect(positionsOf(await feedOf(party))).toEqual([1, 2, 3, 4]);
  });

  it('gives each entry the position of the previous event of its stream on that feed', async () => {
    const [party, other] = [freshParty(), freshParty()];
    const consumer = newConsumer();
    const one = await writeTo([party], 1);
    const two = await writeTo([party, other], 1);
    await consumer([one.stream]);
    await consumer([two.stream]);
    await writeTo([party], 1);
    await write(openStorage(options()).log, [[event([party])]], one);
    await newConsumer()([one.stream, two.stream]);

    const previous = async (feed: PartyId, position: number) =>
      (await find<EntryItem>(options(), entryKey(feed, position)))?.previous;
    expect(await Promise.all(times(5, (position) => previous(party, position)))).toEqual([
      undefined,
      1,
      undefined,
      3,
      2,
    ]);
    expect(await Promise.all(times(2, (position) => previous(other, position)))).toEqual([undefined, 1]);
  });

  it('leaves no gap, no duplicate and every stream in order when several consumers feed the same streams', async () => {
    const [hot, ...others] = times(4, freshParty) as [PartyId, ...PartyId[]];
    const perStream = 4;
    const histories = times(24, () => newHistory());
    const streams = histories.map(({ stream }) => stream);
    let writing = true;

    const writeAll = async (number: number) => {
      const recipients = [hot, others[number % others.length] as PartyId];
      let history = histories[number];
      for (let count = 0; count < perStream; count++)
        history = await write(openStorage(options()).log, [[event(recipients)]], history);
    };
    const consume = async (feed: FeedStreams) => {
      while (writing) await feed(streams.filter(() => Math.random() < 0.3));
      await feed(streams);
    };
    const consuming = Promise.all(times(4, newConsumer).map(consume));
    await Promise.all(streams.map((_, number) => writeAll(number)));
    writing = false;
    await consuming;

    const entries = await feedOf(hot);
    expect(positionsOf(entries)).toEqual(times(streams.length * perStream, (position) => position));
    for (const stream of streams)
      expect(entries.filter(({ commit }) => commit.stream === stream).map(nameOf)).toEqual(
        times(perStream, (sequence) => `${sequence} 1`),
      );
    for (const other of others)
      expect(positionsOf(await feedOf(other))).toEqual(times(8 * perStream, (position) => position));
  }, 120_000);
});
