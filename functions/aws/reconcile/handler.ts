import middy from '@middy/core';
import type { StreamId } from '../../core/commit.ts';
import { count, logger, observed } from '../compose/observability.ts';
import type { FeedStreams } from '../dynamodb/feeds/feed-streams.ts';

const streamsAtOnce = 20;

export type ReconcileParts = {
  laggingStreams: () => AsyncIterable<StreamId[]>;
  feedStreams: FeedStreams;
};

/** Finds streams that fell behind their feeds because a record of the table's stream was lost, and feeds them. */
export const makeHandler = ({ laggingStreams, feedStreams }: ReconcileParts) => {
  /** All together; if that fails, one by one, so that one does not hold up the others. */
  const mend = async (streams: readonly StreamId[]): Promise<number> => {
    try {
      await feedStreams(streams);
      return 0;
    } catch (error) {
      if (streams.length === 1) {
        logger.error('a stream stays behind its feeds', { stream: streams[0], error: error as Error });
        return 1;
      }
    }
    let unmended = 0;
    for (const stream of streams) unmended += await mend([stream]);
    return unmended;
  };

  return middy()
    .use(observed())
    .handler(async (): Promise<{ behind: number; unmended: number }> => {
      let [behind, unmended] = [0, 0];
      for await (const streams of laggingStreams()) {
        behind += streams.length;
        for (let start = 0; start < streams.length; start += streamsAtOnce)
          unmended += await mend(streams.slice(start, start + streamsAtOnce));
      }
      count('CasesBehindFeed', behind);
      if (behind > 0) logger.warn('streams were behind their feeds', { behind, unmended });
      return { behind, unmended };
    });
};
