import type { PartyId } from '../../../../schemas/parties.ts';
import type { Commit, StreamId } from '../../../core/commit.ts';
import { readCommit } from '../../../core/stored.ts';
import { type Key, padded, streamKey } from '../client/keys.ts';
import { queryAll, queryLast } from '../client/query.ts';
import type { TableOptions } from '../client/table.ts';

const prefix = 'COMMIT#';
const last = `${prefix}${'9'.repeat(12)}`;

/** `write` is random per append, so that a retried request can tell its own commit from an identical one. */
export type CommitItem = {
  type: 'commit';
  body: string;
  write: string;
  /** All present and past holders of the case. Absent on commits older than this field. */
  holders?: readonly PartyId[];
};

export const commitKey = (stream: StreamId, sequence: number): Key => ({
  pk: streamKey(stream),
  sk: `${prefix}${padded(sequence)}`,
});

export const commitIn = ({ body }: CommitItem): Commit => readCommit(JSON.parse(body));

/** The key of a stream's last commit, and the given attributes. */
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
