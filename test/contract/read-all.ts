import { expect } from 'vitest';
import type { FeedEntry, FeedRead, Feeds } from '../../functions/hub/ports/feeds.ts';
import type { PartyId } from '../../schemas/parties.ts';

/** Reads a feed page by page to its head. Every page makes progress. */
export const readAll = async (
  feeds: Feeds,
  party: PartyId,
  read: Omit<FeedRead, 'after'> = { limit: 100 },
): Promise<FeedEntry[]> => {
  const entries: FeedEntry[] = [];
  for (let after = 0; ; ) {
    const page = await feeds.read(party, { ...read, after });
    entries.push(...page.entries);
    if (page.examined >= page.head) return entries;
    expect(page.examined).toBeGreaterThan(after);
    after = page.examined;
  }
};

export const positionsOf = (entries: readonly FeedEntry[]): number[] => entries.map(({ position }) => position);
