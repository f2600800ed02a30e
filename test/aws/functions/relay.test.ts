import { EventBridgeClient, PutEventsCommand, type PutEventsResultEntry } from '@aws-sdk/client-eventbridge';
import { marshall } from '@aws-sdk/util-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type EntryItem, entryKey, positionOf } from '../../../functions/aws/dynamodb/feeds/feed-entries.ts';
import { makeHandler } from '../../../functions/aws/relay/handler.ts';
import { outboundBus } from '../../../functions/aws/relay/outbound-bus.ts';
import type { StreamId } from '../../../functions/core/commit.ts';
import type { OutgoingEnvelope } from '../../../schemas/envelope.ts';
import { event, longEvent } from '../../contract/events.ts';
import { appendAfter, newHistory } from '../../contract/history.ts';
import { times } from '../../contract/times.ts';
import { call } from './call.ts';
import { logged } from './logged.ts';

const party = 'jobcentre-751';
const recordOf = (position: number, stream: StreamId = 'case/4711') => {
  const entry: EntryItem = {
    type: 'feed-entry',
    stream,
    sequence: 1,
    event: 1,
    kind: 'contact-track-changed',
    at: 0,
    ...(position > 1 && { previous: position - 1 }),
  };
  return {
    dynamodb: {
      SequenceNumber: `record-${position}`,
      Keys: marshall(entryKey(party, position)),
      NewImage: marshall({ ...entryKey(party, position), ...entry }),
    },
  };
};

const bus = mockClient(EventBridgeClient);
/** The feed positions in each request so far. */
const requests = (): number[][] =>
  bus
    .commandCalls(PutEventsCommand)
    .map(({ args: [{ input }] }) =>
      (input.Entries ?? []).map(({ Detail = '' }) => (JSON.parse(Detail) as OutgoingEnvelope).feedposition),
    );
const failing = (...places: number[]) => ({
  FailedEntryCount: places.length,
  Entries: times(
    10,
    (place): PutEventsResultEntry =>
      places.includes(place) ? { ErrorCode: 'InternalFailure' } : { EventId: `${place}` },
  ),
});
const failed = (...positions: number[]) => ({
  batchItemFailures: positions.map((position) => ({ itemIdentifier: `record-${position}` })),
});

describe('a batch of feed entries', () => {
  const log = logged();
  beforeEach(() => {
    bus.reset();
    bus.on(PutEventsCommand).resolves({ FailedEntryCount: 0 });
    vi.spyOn(Math, 'random').mockReturnValue(0);
  });

  const handler = makeHandler({
    loadEntries: async (entries) =>
      entries.map((entry) => {
        if (entry.stream === 'case/lost') throw new Error('case/lost has lost commit 1');
        const told = entry.stream === 'case/long' ? longEvent([party], 100_000) : event([party]);
        const { commit } = appendAfter(newHistory(entry.stream), [told]);
        const { event: number, previous } = entry;
        return { position: positionOf(entry), event: number, commit, ...(previous !== undefined && { previous }) };
      }),
    epoch: async () => 'e',
    origin: 'https://samspil.example',
    putOnBus: outboundBus(new EventBridgeClient({ region: 'eu-north-1' }), 'outbound'),
  });
  const relay = (...records: object[]) => call(handler, { Records: records });
  const ten = times(10, (number) => recordOf(number));

  it('is sent as CloudEvents, ten per request, each with the position of the citizen’s previous event', async () => {
    expect(await relay(...times(12, (number) => recordOf(number)))).toEqual(failed());
    expect(requests()).toEqual([times(10, (number) => number), [11, 12]]);
    const [entry] = bus.commandCalls(PutEventsCommand)[1]?.args[0].input.Entries ?? [];
    expect(entry).toMatchObject({ EventBusName: 'outbound', Source: `urn:samspil:hub:${party}` });
    expect(JSON.parse(entry?.Detail ?? '')).toMatchObject({
      recipient: party,
      feedposition: 11,
      previousofcitizen: 10,
      partitionkey: '4711',
    });
  });

  it('is sent in as many requests as its size needs', async () => {
    const long = times(5, (number) => recordOf(number, 'case/long'));
    expect(await relay(recordOf(9), ...long)).toEqual(failed());
    expect(requests()).toEqual([[9, 1, 2], [3, 4], [5]]);
  });

  it('is resent only for entries that the bus rejected', async () => {
    bus.on(PutEventsCommand).resolvesOnce(failing(4)).resolves({ FailedEntryCount: 0 });
    expect(await relay(...ten)).toEqual(failed());
    expect(requests()).toEqual([times(10, (number) => number), [4]]);
  });

  it('gives up after three attempts, and names the records whose events were not accepted', async () => {
    bus.on(PutEventsCommand).resolvesOnce(failing(2, 7)).resolves(failing(1));
    expect(await relay(...ten)).toEqual(failed(2));
    expect(requests()).toEqual([times(10, (number) => number), [2, 7], [2]]);
    expect(log.lines()).toMatchObject([{ entries: [`${party} 2`], error: { message: 'InternalFailure' } }]);
  });

  it('is resent when a request is throttled or its response does not arrive', async () => {
    bus
      .on(PutEventsCommand)
      .rejectsOnce(Object.assign(new Error('slow down'), { name: 'ThrottlingException' }))
      .rejectsOnce(Object.assign(new Error('timed out'), { name: 'TimeoutError' }))
      .resolves({ FailedEntryCount: 0 });
    expect(await relay(recordOf(1), recordOf(2))).toEqual(failed());
    expect(requests()).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
    ]);
  });

  it('names every record when the bus responds with nothing', async () => {
    bus.on(PutEventsCommand).rejects(new Error('no answer'));
    expect(await relay(recordOf(1), recordOf(2))).toEqual(failed(1, 2));
  });

  it('is sent without an entry that cannot be rendered', async () => {
    expect(await relay(recordOf(1), recordOf(2, 'case/lost'), recordOf(3))).toEqual(failed(2));
    expect(requests()).toEqual([[1, 3]]);
    expect(log.lines()).toMatchObject([
      { itemIdentifier: 'record-2', feed: `FEED#${party}`, position: '000000000002' },
    ]);
  });

  it('is sent without a record that is not a feed entry', async () => {
    const poison = { dynamodb: { SequenceNumber: 'record-9', NewImage: { cpr: { S: '6101801234' } } } };
    expect(await relay(poison, recordOf(1))).toEqual(failed(9));
    expect(requests()).toEqual([[1]]);
  });
});
