import { createHash } from 'node:crypto';
import type { Instant } from '../../../../schemas/primitives.ts';
import { latestOf } from '../../../core/time.ts';
import type { DueEntry } from '../../../hub/ports/due-items.ts';
import { type Key, streamKey } from '../client/keys.ts';

const shards = 4;

export const inUtc = (at: Instant): Instant => new Date(at).toISOString();
export const dayIn = (at: Instant): string => inUtc(at).slice(0, 'yyyy-mm-dd'.length);

const shardOf = ({ stream }: DueEntry): number => (createHash('sha256').update(stream).digest()[0] ?? 0) % shards;

/** A day and a shard: `2012-12-03#1`. Overdue items go into today's bucket, so that past buckets only shrink. */
export const bucketFor = (entry: DueEntry, now: Instant): string =>
  `${latestOf(dayIn(entry.at), dayIn(now))}#${shardOf(entry)}`;

export const bucketPartition = (bucket: string): string => `DUE#${bucket}`;
export const bucketKey = (bucket: string, { stream, id, at }: DueEntry): Key => ({
  pk: bucketPartition(bucket),
  sk: `${at}#${stream}#${id}`,
});

/** Where a due item is stored now. */
export type PointerItem = { at: Instant; bucket: string };

export const pointerKey = ({ stream, id }: Pick<DueEntry, 'stream' | 'id'>): Key => ({
  pk: `DUEREF#${streamKey(stream)}`,
  sk: id,
});
