import type { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it, vi } from 'vitest';
import { makeHandler as makeDeadlines } from '../../../functions/aws/deadlines/handler.ts';
import { find } from '../../../functions/aws/dynamodb/client/find.ts';
import { streamKey } from '../../../functions/aws/dynamodb/client/keys.ts';
import type { TableOptions } from '../../../functions/aws/dynamodb/client/table.ts';
import { dynamoDirectory } from '../../../functions/aws/dynamodb/directory.ts';
import { readEpoch } from '../../../functions/aws/dynamodb/feeds/epoch.ts';
import { type EntryItem, entryKey } from '../../../functions/aws/dynamodb/feeds/feed-entries.ts';
import { withCommits } from '../../../functions/aws/dynamodb/feeds/feed-page.ts';
import { dynamoFeedStreams } from '../../../functions/aws/dynamodb/feeds/feed-streams.ts';
import { laggingStreams } from '../../../functions/aws/dynamodb/feeds/lagging-streams.ts';
import { makeHandler as makeFeed } from '../../../functions/aws/feed/handler.ts';
import { makeHandler as makeIntake } from '../../../functions/aws/intake/handler.ts';
import { makeHandler as makeReconcile } from '../../../functions/aws/reconcile/handler.ts';
import { makeHandler as makeRelay } from '../../../functions/aws/relay/handler.ts';
import { outboundBus } from '../../../functions/aws/relay/outbound-bus.ts';
import type { StreamId } from '../../../functions/core/commit.ts';
import { shippedPolicies } from '../../../functions/core/shipped-policies.ts';
import type { OutgoingEnvelope } from '../../../schemas/envelope.ts';
import type { Kind } from '../../../schemas/kinds/index.ts';
import type { PartyId } from '../../../schemas/parties.ts';
import { event } from '../../contract/events.ts';
import { write } from '../../contract/history.ts';
import { positionsOf, readAll } from '../../contract/read-all.ts';
import { times } from '../../contract/times.ts';
import { akasse, effort, jobcentre, spellOpened } from '../../core/messages.ts';
import { cloudEventOf } from '../../hub/cloud-event.ts';
import { counting, diesAt, type Fault } from '../dynamodb/client/faulty-client.ts';
import { pointsOf } from '../dynamodb/client/points.ts';
import { emulated } from '../dynamodb/emulated.ts';
import { hubOn } from '../dynamodb/hub.ts';
import { clock, openStorage } from '../dynamodb/storage.ts';
import { call } from './call.ts';
import { logged } from './logged.ts';

type Handler = Parameters<typeof call>[0];
/** A function on a table, in a process that has just started; `fault` applies to the other services it calls. */
type Begin = (options: TableOptions, fault: Fault) => Handler;

const sound: Fault = (_, send) => send();

describe('a function killed between any two of its calls', () => {
  logged();
  const { newTable, through } = emulated();

  /** Kills one process at a point, and lets another do the same work again. */
  const killedAndTriedAgain = async (begin: Begin, options: TableOptions, event: object, fault: Fault) => {
    await call(begin(through(fault, options), fault), event).catch(() => undefined);
    return call(begin(options, sound), event);
  };
  const requestsOf = async (begin: Begin, options: TableOptions, event: object): Promise<number> => {
    const { fault, requests } = counting();
    await call(begin(through(fault, options), fault), event);
    return requests();
  };
  const feedAll = async (options: TableOptions): Promise<void> => {
    for await (const streams of laggingStreams(options))
      await dynamoFeedStreams({ ...options, clock, policies: shippedPolicies })(streams);
  };
  const onFeed = async (options: TableOptions, party: PartyId, kind: Kind) =>
    (await readAll(openStorage(options).feeds, party)).flatMap(({ commit, event: number }) => {
      const told = commit.events[number - 1];
      return told?.kind === kind ? [told] : [];
    });

  describe('intake, with a message and the rejections of a batch', () => {
    const account = '111111111111';
    const messages = [
      cloudEventOf(spellOpened({}, { id: 'accepted' })),
      cloudEventOf(spellOpened({}, { id: 'opened-already' })),
      { ...cloudEventOf(spellOpened({}, { id: 'foreign' })), source: 'urn:samspil:akasse-metal' },
    ];
    const batch = {
      Records: messages.map((detail, index) => ({
        messageId: `record-${index}`,
        body: JSON.stringify({ id: `delivery-${index}`, account, detail }),
      })),
    };
    const begin: Begin = (options) => makeIntake({ hub: hubOn(options), directory: dynamoDirectory(options) });
    const requests = 17;
    const tableWithAccount = async () => {
      const options = await newTable();
      await dynamoDirectory(options).putAccount(account, akasse);
      return options;
    };

    it.each(pointsOf(requests))('publishes each outcome once: $when request $number', async ({ number, when }) => {
      const options = await tableWithAccount();
      const answer = await killedAndTriedAgain(begin, options, batch, diesAt(number, when));
      expect(answer).toEqual({ batchItemFailures: [] });
      await feedAll(options);
      expect(await onFeed(options, jobcentre, 'spell-opened')).toHaveLength(1);
      const refused = await onFeed(options, akasse, 'message-refused');
      expect(refused.map(({ data }) => (data as { messageId: string }).messageId).sort()).toEqual([
        'foreign',
        'opened-already',
      ]);
    });

    it('has no further points at which to be killed', async () =>
      expect(await requestsOf(begin, await tableWithAccount(), batch)).toBe(requests));
  });

  describe('deadlines, when an effort ends', () => {
    const later = { now: () => '2012-12-17T12:00:00.000Z' };
    const begin: Begin = (options) => {
      const { sweep } = hubOn(options, later);
      return makeDeadlines({ sweep, dueItems: openStorage(options).dueItems, clock: later });
    };
    const requests = 13;
    const tableWithEffort = async () => {
      const options = await newTable();
      const hub = hubOn(options);
      for (const message of [spellOpened(), effort()])
        expect(await hub.receive(akasse, cloudEventOf(message))).toMatchObject({ outcome: 'accepted' });
      await feedAll(options);
      return options;
    };

    it.each(pointsOf(requests))('ends it once: $when request $number', async ({ number, when }) => {
      const options = await tableWithEffort();
      await killedAndTriedAgain(begin, options, {}, diesAt(number, when));
      await feedAll(options);
      expect(await call(begin(options, sound))).toEqual({ commits: 0 });
      expect(await onFeed(options, jobcentre, 'less-intensive-ended')).toHaveLength(1);
      expect(await openStorage(options).dueItems.due(later.now(), 10)).toEqual([]);
    });

    it('has no further points at which to be killed', async () =>
      expect(await requestsOf(begin, await tableWithEffort(), {})).toBe(requests));
  });

  describe('the functions that feed lagging streams', () => {
    const [feeding, reconciling] = [4, 6];
    const newStream = async (options: TableOptions): Promise<StreamId> =>
      (await write(openStorage(options).log, [[event([jobcentre])], [event([jobcentre]), event([akasse])]])).stream;
    const expectFed = async (options: TableOptions) => {
      expect(positionsOf(await readAll(openStorage(options).feeds, jobcentre))).toEqual([1, 2]);
      expect(positionsOf(await readAll(openStorage(options).feeds, akasse))).toEqual([1]);
    };
    const woken = (stream: StreamId) => ({
      Records: [{ dynamodb: { SequenceNumber: '1', Keys: { pk: { S: streamKey(stream) } } } }],
    });
    const feed: Begin = (options) => makeFeed(dynamoFeedStreams({ ...options, clock, policies: shippedPolicies }));
    const reconcile: Begin = (options) =>
      makeReconcile({
        laggingStreams: () => laggingStreams(options),
        feedStreams: dynamoFeedStreams({ ...options, clock, policies: shippedPolicies }),
      });

    it.each(pointsOf(feeding))(
      'feed puts each event on its feed once: $when request $number',
      async ({ number, when }) => {
        const options = await newTable();
        const event = woken(await newStream(options));
        const answer = await killedAndTriedAgain(feed, options, event, diesAt(number, when));
        expect(answer).toEqual({ batchItemFailures: [] });
        await expectFed(options);
      },
    );

    it.each(pointsOf(reconciling))(
      'reconcile puts each event on its feed once: $when request $number',
      async (point) => {
        const options = await newTable();
        await newStream(options);
        const answer = await killedAndTriedAgain(reconcile, options, {}, diesAt(point.number, point.when));
        expect(answer).toMatchObject({ unmended: 0 });
        await expectFed(options);
      },
    );

    it('have no further points at which to be killed', async () => {
      const options = await newTable();
      expect(await requestsOf(feed, options, woken(await newStream(options)))).toBe(feeding);
      const another = await newTable();
      await newStream(another);
      expect(await requestsOf(reconcile, another, {})).toBe(reconciling);
    });
  });

  describe('relay, with entries for the bus', () => {
    const taken: OutgoingEnvelope[] = [];
    const busBehind = (fault: Fault) =>
      ({
        send: ({ input: { Entries = [] } }: PutEventsCommand) =>
          fault('PutEvents', async () => {
            taken.push(...Entries.map(({ Detail = '' }) => JSON.parse(Detail)));
            return { FailedEntryCount: 0 };
          }),
      }) as unknown as EventBridgeClient;
    const begin: Begin = (options, fault) =>
      makeRelay({
        loadEntries: (entries) => withCommits(options, entries),
        epoch: () => readEpoch(options),
        origin: 'https://samspil.example',
        putOnBus: outboundBus(busBehind(fault), 'outbound'),
      });
    const requests = 5;
    const entries = async (options: TableOptions) => {
      await write(openStorage(options).log, [[event([jobcentre])], [event([jobcentre])]]);
      await feedAll(options);
      const records = times(2, async (position) => {
        const key = entryKey(jobcentre, position);
        const item = await find<EntryItem>(options, key);
        return { dynamodb: { SequenceNumber: String(position), Keys: marshall(key), NewImage: marshall({ ...item }) } };
      });
      return { Records: await Promise.all(records) };
    };

    it.each(pointsOf(requests))('puts each there, identical each time: $when request $number', async (point) => {
      vi.spyOn(Math, 'random').mockReturnValue(0);
      taken.length = 0;
      const options = await newTable();
      const event = await entries(options);
      const answer = await killedAndTriedAgain(begin, options, event, diesAt(point.number, point.when));
      expect(answer).toEqual({ batchItemFailures: [] });
      const first = new Map(taken.map((each) => [each.feedposition, each]));
      expect([...first.keys()].sort()).toEqual([1, 2]);
      for (const each of taken) expect(each).toEqual(first.get(each.feedposition));
    });

    it('has no further points at which to be killed', async () => {
      const options = await newTable();
      expect(await requestsOf(begin, options, await entries(options))).toBe(requests);
    });
  });
});
