import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { PartyId } from '../../../../schemas/parties.ts';
import { fold, initialState } from '../../../core/case/fold.ts';
import { holdersOf } from '../../../core/case/state.ts';
import type { StreamId } from '../../../core/commit.ts';
import { asStorageError } from '../client/as-storage-error.ts';
import type { TableOptions } from '../client/table.ts';
import { commitKey, lastCommit, readCommits } from './commits.ts';

/** Folds the holders missing from an older commit, and stores them on it. */
const mend = async (options: TableOptions, stream: StreamId): Promise<readonly PartyId[]> => {
  const { client, table } = options;
  const state = (await readCommits(options, stream, 0)).reduce(fold, initialState);
  const holders = holdersOf(state);
  await asStorageError(
    client.send(
      new UpdateCommand({
        TableName: table,
        Key: commitKey(stream, state.sequence),
        UpdateExpression: 'SET holders = if_not_exists(holders, :holders)',
        ExpressionAttributeValues: { ':holders': holders },
      }),
    ),
  );
  return holders;
};

/** Reads only the last commit. */
export const holdersOfStream = async (options: TableOptions, stream: StreamId): Promise<readonly PartyId[]> => {
  const found = await lastCommit(options, stream, ['holders']);
  return found && !found.holders ? mend(options, stream) : (found?.holders ?? []);
};
