import { randomUUID } from 'node:crypto';
import type { ReadFeed } from '../../hub/read-feed.ts';
import type { Leases } from '../dynamodb/leases.ts';

const graceSeconds = 5;

/** A reader that waits occupies a function: each party may have one wait at a time, and others are answered at once. */
export const oneHeldPoll =
  (readFeed: ReadFeed, leases: Leases): ReadFeed =>
  async (reader, query, waiting) => {
    if (query.wait === 0) return readFeed(reader, query, waiting);
    const [name, holder] = [`POLL#${reader.party}`, randomUUID()];
    const held = await leases.take(name, holder, query.wait + graceSeconds);
    if (!held) return readFeed(reader, { ...query, wait: 0 }, waiting);
    try {
      return await readFeed(reader, query, waiting);
    } finally {
      await leases.release(name, holder);
    }
  };
