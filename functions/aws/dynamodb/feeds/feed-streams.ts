import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { PartyId } from '../../../../schemas/parties.ts';
import type { StreamId } from '../../../core/commit.ts';
import type { Policies } from '../../../core/policies.ts';
import { makeBacklog } from '../../../hub/backlog.ts';
import type { Clock } from '../../../hub/ports/clock.ts';
import { StorageUnavailable } from '../../../hub/ports/durability.ts';
import { asStorageError } from '../client/as-storage-error.ts';
import { isRetryable } from '../client/contention.ts';
import { pause } from '../client/pause.ts';
import type { TableOptions } from '../client/table.ts';
import { dynamoCommitLog } from '../commits/commit-log.ts';
import { dueChanges } from '../due/due-changes.ts';
import { feedActions } from './feed-actions.ts';
import type { HeadItem } from './feed-entries.ts';
import { readHeads } from './feed-head.ts';
import { type Part, takeParts } from './parts.ts';
import { isEntry } from './steps.ts';
import { unfedReader } from './unfed.ts';

const attempts = 16;

/**
 * Puts everything that follows from the commits of the given streams on the feeds and among the due items: each once, in stream
 * order, without gaps. Idempotent: a stream may be given twice, late, or by several processes at once.
 */
export type FeedStreams = (streams: readonly StreamId[]) => Promise<void>;

export const dynamoFeedStreams = (options: TableOptions & { clock: Clock; policies: Policies }): FeedStreams => {
  const { client, table } = options;
  const readUnfed = unfedReader(options, makeBacklog(dynamoCommitLog(options), options.policies));
  const dueActions = dueChanges(options);

  const write = async (parts: readonly Part[], heads: Map<PartyId, HeadItem>): Promise<void> => {
    const recipients = new Set(parts.flatMap(({ steps }) => steps.filter(isEntry).map(({ recipient }) => recipient)));
    const unknown = [...recipients].filter((recipient) => !heads.has(recipient));
    const due = await dueActions(parts);
    for (const [party, head] of await readHeads(options, unknown)) heads.set(party, head); // last: heads move fast
    const TransactItems = [...feedActions(table, parts, heads), ...due];
    await asStorageError(client.send(new TransactWriteCommand({ TransactItems })));
  };

  return async (streams) => {
    const named = [...new Set(streams)];
    for (let attempt = 1; ; attempt++) {
      const unfed = await Promise.all(named.map(readUnfed));
      const heads = new Map<PartyId, HeadItem>();
      try {
        for (let parts = takeParts(unfed); parts.length > 0; parts = takeParts(unfed)) {
          await write(parts, heads);
          attempt = 1;
        }
        return;
      } catch (error) {
        if (!isRetryable(error)) throw error;
        if (attempt === attempts) throw new StorageUnavailable('others keep writing to the feeds', { cause: error });
        await pause(attempt);
      }
    }
  };
};
