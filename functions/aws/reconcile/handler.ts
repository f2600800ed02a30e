import middy from '@middy/core';
import type { StreamId } from '../../core/commit.ts';
import { count, logger, observed } from '../compose/observability.ts';
import type { FeedStreams } from '../dynamodb/feed-streams.ts';

const streamsAtOnce = 20;

export type ReconcileParts = {
  streamsBehind: () => AsyncIterable<StreamId[]>;
  feedStreams: FeedStreams;
};

/** Finds what fell behind its feed, because a record of the table's stream was lost, and mends it. */
export const makeHandler = ({ streamsBehind, feedStreams }: ReconcileParts) => {
  const mend = async (streams: readonly StreamId[]): Promise<number> => {
    try {
      await feedStreams(streams);
      return 0;
    } catch (error) {
      logger.error('streams stay behind their feeds', { streams, error: error as Error });
      return streams.length;
    }
  };

  return middy()
    .use(observed())
    .handler(async (): Promise<{ behind: number; unmended: number }> => {
      let [behind, unmended] = [0, 0];
      for await (const streams of streamsBehind()) {
        behind += streams.length;
        for (let start = 0; start < streams.length; start += streamsAtOnce)
          unmended += await mend(streams.slice(start, start + streamsAtOnce));
      }
      count('CasesBehindFeed', behind);
      if (behind > 0) logger.warn('streams were behind their feeds', { behind, unmended });
      return { behind, unmended };
    });
};
