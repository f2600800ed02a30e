import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { OutgoingEnvelope } from '../../../schemas/envelope.ts';
import { forQueue, renderEvent } from '../../core/render.ts';
import type { FeedEntry } from '../../hub/ports/feeds.ts';
import { logger, observed } from '../compose/observability.ts';
import type { Key } from '../dynamodb/client/keys.ts';
import { type EntryItem, partyOf } from '../dynamodb/feeds/feed-entries.ts';
import type { PutOnBus } from './outbound-bus.ts';

export type RelayParts = {
  /** The entries' commits, in the same order. */
  loadEntries: (entries: readonly (EntryItem & Key)[]) => Promise<FeedEntry[]>;
  epoch: () => Promise<string>;
  /** The hub's public origin. */
  origin: string;
  putOnBus: PutOnBus;
};

const itemIn = ({ dynamodb }: DynamoDBRecord): EntryItem & Key =>
  unmarshall((dynamodb?.NewImage ?? {}) as Record<string, AttributeValue>) as EntryItem & Key;

const named = ({ dynamodb }: DynamoDBRecord) => ({ itemIdentifier: dynamodb?.SequenceNumber ?? '' });

/** Feed entries → outbound bus. Each is rendered from its commit; those the bus rejects are reported as failed. */
export const makeHandler = ({ loadEntries, epoch, origin, putOnBus }: RelayParts) => {
  const render = async (items: readonly (EntryItem & Key)[]): Promise<OutgoingEnvelope[]> => {
    const [entries, life] = await Promise.all([loadEntries(items), epoch()]);
    const surroundings = { origin, epoch: life };
    return entries.map((entry, index) =>
      forQueue(renderEvent(entry, partyOf(items[index] as EntryItem & Key), surroundings)),
    );
  };

  /** A record that cannot be rendered fails alone; the rest of its batch is published. */
  const renderEach = async (records: readonly DynamoDBRecord[]) => {
    const rendered: { record: DynamoDBRecord; event: OutgoingEnvelope }[] = [];
    const failed: DynamoDBRecord[] = [];
    for (const record of records)
      try {
        for (const event of await render([itemIn(record)])) rendered.push({ record, event });
      } catch (error) {
        const { sk: position, pk: feed } = record.dynamodb?.Keys ?? {};
        logger.error('a feed entry cannot be told', {
          ...named(record),
          feed: feed?.S,
          position: position?.S,
          error: error as Error,
        });
        failed.push(record);
      }
    return { rendered, failed };
  };

  const renderAll = async (records: readonly DynamoDBRecord[]) => {
    try {
      const events = await render(records.map(itemIn));
      return {
        rendered: events.map((event, index) => ({ event, record: records[index] as DynamoDBRecord })),
        failed: [],
      };
    } catch {
      return renderEach(records);
    }
  };

  return middy<DynamoDBStreamEvent>()
    .use(observed())
    .handler(async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
      const { rendered, failed } = await renderAll(Records);
      const notTaken = await putOnBus(rendered.map(({ event }) => event));
      const left = notTaken.flatMap(({ index }) => rendered[index] ?? []);
      if (left.length > 0)
        logger.error('the bus did not take all events', {
          entries: left.map(({ event: { recipient, feedposition } }) => `${recipient} ${feedposition}`),
          error: notTaken[0]?.error,
        });
      return { batchItemFailures: [...failed, ...left.map(({ record }) => record)].map(named) };
    });
};
