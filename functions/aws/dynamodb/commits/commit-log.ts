import { randomBytes } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { LRUCache } from 'lru-cache';
import type { StreamId } from '../../../core/commit.ts';
import { storedCommit } from '../../../core/stored.ts';
import { type CommitLog, GuardFailed, VersionConflict } from '../../../hub/ports/commit-log.ts';
import { failedCondition, isCollision, reasonsOf, uncontended } from '../client/contention.ts';
import { find } from '../client/find.ts';
import type { TableOptions } from '../client/table.ts';
import { type CommitItem, commitKey, readCommits } from './commits.ts';
import { guardActions } from './guards.ts';
import { holdersOfStream } from './holders.ts';

const keptVersions = 10_000;

/** A commit is on the log once its item exists. What follows from it is derived from the stream: see `feed-streams.ts`. */
export const dynamoCommitLog = (options: TableOptions): CommitLog => {
  const { client, table } = options;
  const seen = new LRUCache<StreamId, number>({ max: keptVersions });
  const seenAt = (stream: StreamId): number => seen.get(stream) ?? 0;
  const note = (stream: StreamId, version: number) => seen.set(stream, Math.max(version, seenAt(stream)));

  /** Streams only grow: a version that once existed need not be checked again. */
  const hasReached = async (stream: StreamId, version: number): Promise<boolean> => {
    if (version <= seenAt(stream)) return true;
    const commit = await find<CommitItem>(options, commitKey(stream, version));
    if (commit) note(stream, version);
    return commit !== undefined;
  };

  return {
    read: async (stream, after) => {
      const commits = await readCommits(options, stream, after);
      const last = commits.at(-1);
      if (last) note(stream, last.sequence);
      return commits;
    },

    holders: (stream) => holdersOfStream(options, stream),

    append: async ({ commit, expectedVersion, guards = [], projection: { holders } }) => {
      const { stream, sequence } = commit;
      if (!(await hasReached(stream, expectedVersion))) throw new VersionConflict(stream, expectedVersion);

      const write = randomBytes(9).toString('base64url');
      const item: CommitItem = { type: 'commit', body: JSON.stringify(storedCommit(commit)), write, holders };
      const put = {
        TableName: table,
        Item: { ...commitKey(stream, sequence), ...item },
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      } as const;
      const guarded = guards.flatMap((guard) => guardActions(table, guard).map((action) => ({ guard, action })));

      /** Why nothing was written; undefined if the failed request was a retry of one that had succeeded. */
      const refusalOf = (error: unknown): unknown => {
        const [own, ...others] = reasonsOf(error);
        const refused = error instanceof ConditionalCheckFailedException || (own && failedCondition(own));
        const there = error instanceof ConditionalCheckFailedException ? error.Item : own?.Item;
        if (refused && there?.write?.S === write) return undefined;
        if (refused || isCollision(error)) return new VersionConflict(stream, expectedVersion, { cause: error });
        const failed = guarded[others.findIndex(failedCondition)];
        return failed ? new GuardFailed(failed.guard, { cause: error }) : error;
      };

      try {
        await uncontended<unknown>(() =>
          guarded.length === 0
            ? client.send(new PutCommand(put))
            : client.send(
                new TransactWriteCommand({ TransactItems: [{ Put: put }, ...guarded.map(({ action }) => action)] }),
              ),
        );
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal) throw refusal;
      }
      note(stream, sequence);
    },
  };
};
