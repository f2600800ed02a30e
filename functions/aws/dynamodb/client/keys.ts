import type { StreamId } from '../../../core/commit.ts';

export type Key = { pk: string; sk: string };

/** A key as a single string, for finding items in memory. */
export const nameOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;

/** The sort key of an item that is alone in its partition. */
export const alone = '-';

const digits = 12;
export const padded = (number: number): string => String(number).padStart(digits, '0');

/** Sort before and after any sort key or suffix. */
export const [start, end] = ['!', '~'];

/** `case/4711` → `CASE#4711`. */
export const streamKey = (stream: StreamId): string => {
  const [kind = '', ...id] = stream.split('/');
  return `${kind.toUpperCase()}#${id.join('/')}`;
};

/** The stream of a commit's partition key. */
export const streamOf = (pk: string): StreamId => {
  const [kind = '', ...id] = pk.split('#');
  return `${kind.toLowerCase()}/${id.join('#')}` as StreamId;
};
