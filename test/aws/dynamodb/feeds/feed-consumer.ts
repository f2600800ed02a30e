import type { FeedStreams } from '../../../../functions/aws/dynamodb/feeds/feed-streams.ts';
import type { StreamId } from '../../../../functions/core/commit.ts';
import type { CommitLog } from '../../../../functions/hub/ports/commit-log.ts';

const batchSize = 25;

/** Feeds what is appended to `log`, a batch at a time, as the function triggered by the table's stream does. */
export const feedConsumer = (log: CommitLog, feedStreams: FeedStreams) => {
  const waiting: StreamId[] = [];
  let consuming: Promise<void> = Promise.resolve();
  let isConsuming = false;

  const consume = async (): Promise<void> => {
    while (waiting.length > 0) await feedStreams(waiting.splice(0, batchSize));
    isConsuming = false;
  };
  const wake = (stream: StreamId): void => {
    waiting.push(stream);
    if (isConsuming) return;
    isConsuming = true;
    consuming = consume();
  };

  const consumed: CommitLog = {
    ...log,
    append: async (append) => {
      await log.append(append);
      wake(append.commit.stream);
    },
  };
  return { log: consumed, projected: () => consuming };
};
