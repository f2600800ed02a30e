import type { PartyId } from '../../../../schemas/parties.ts';
import type { Commit, StreamId } from '../../../core/commit.ts';
import { readCommit } from '../../../core/stored.ts';
import { type Key, padded, streamKey } from '../client/keys.ts';
import { queryAll, queryLast } from '../client/query.ts';
import type { TableOptions } from '../client/table.ts';

const prefix = 'COMMIT#';
const last = `${prefix}${'9'.repeat(12)}`;

/** `write` is drawn anew for each append: by it a repeated request knows its own commit from another of the same words. */
export type CommitItem = {
  type: 'commit';
  body: string;
  write: string;
  /** Everybody who holds the case or has held it. Not on commits from before it was kept. */
  holders?: readonly PartyId[];
};

export const commitKey = (stream: StreamId, sequence: number): Key => ({
  pk: streamKey(stream),
  sk: `${prefix}${padded(sequence)}`,
});

export const commitIn = ({ body }: CommitItem): Commit => readCommit(JSON.parse(body));

/** Of the last commit of a stream, its key and the attributes named. */
export const lastCommit = (
  options: TableOptions,
  stream: StreamId,
  attributes: readonly (keyof CommitItem)[],
): Promise<(Partial<CommitItem> & Key) | undefined> =>
  queryLast(options, { pk: streamKey(stream), from: prefix, to: last }, ['pk', 'sk', ...attributes]);

export const readCommits = async (options: TableOptions, stream: StreamId, after: number): Promise<Commit[]> => {
  const { pk, sk: from } = commitKey(stream, after + 1);
  return (await queryAll<CommitItem>(options, { pk, from, to: last })).map(commitIn);
};
