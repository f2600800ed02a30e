import type { Commit, StreamId } from '../../core/commit.ts';
import { type Key, padded, streamKey } from './keys.ts';
import { queryAll } from './query.ts';
import type { TableOptions } from './table.ts';

const prefix = 'COMMIT#';
const last = `${prefix}${'9'.repeat(12)}`;

/** `write` is drawn anew for each append: by it a repeated request knows its own commit from another of the same words. */
export type CommitItem = { type: 'commit'; body: string; write: string };

export const commitKey = (stream: StreamId, sequence: number): Key => ({
  pk: streamKey(stream),
  sk: `${prefix}${padded(sequence)}`,
});

export const commitIn = ({ body }: CommitItem): Commit => JSON.parse(body);

export const readCommits = async (options: TableOptions, stream: StreamId, after: number): Promise<Commit[]> => {
  const { pk, sk: from } = commitKey(stream, after + 1);
  return (await queryAll<CommitItem>(options, { pk, from, to: last })).map(commitIn);
};
