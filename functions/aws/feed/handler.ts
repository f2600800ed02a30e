import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { logger, observed } from '../compose/observability.ts';
import { streamOf } from '../dynamodb/client/keys.ts';
import type { FeedStreams } from '../dynamodb/feeds/feed-streams.ts';

const partitionOf = ({ dynamodb }: DynamoDBRecord): string => {
  const pk = dynamodb?.Keys?.pk?.S;
  if (pk === undefined) throw new Error('a stream record without a partition key');
  return pk;
};

/**
 * A record of the table's stream is only a wake-up call: it triggers feeding whatever commits are not on the feeds yet. All
 * streams of a batch are fed together; if that fails, one by one, so that one does not hold up the others.
 */
export const makeHandler = (feedStreams: FeedStreams) => {
  const feedOne = async (record: DynamoDBRecord): Promise<string | undefined> => {
    try {
      await feedStreams([streamOf(partitionOf(record))]);
      return undefined;
    } catch (error) {
      const { SequenceNumber: sequenceNumber = '', Keys } = record.dynamodb ?? {};
      logger.error('a stream was not fed', { sequenceNumber, partition: Keys?.pk?.S, error: error as Error });
      return sequenceNumber;
    }
  };

  return middy<DynamoDBStreamEvent>()
    .use(observed())
    .handler(async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
      try {
        await feedStreams([...new Set(Records.map(partitionOf))].map(streamOf));
        return { batchItemFailures: [] };
      } catch (error) {
        logger.warn('a batch was not fed as one', { records: Records.length, error: error as Error });
      }
      const failed: { itemIdentifier: string }[] = [];
      for (const record of Records) {
        const itemIdentifier = await feedOne(record);
        if (itemIdentifier !== undefined) failed.push({ itemIdentifier });
      }
      return { batchItemFailures: failed };
    });
};
