import type { Feeds } from '../../../hub/ports/feeds.ts';
import { find } from '../client/find.ts';
import type { TableOptions } from '../client/table.ts';
import { type EntryItem, entryKey } from './feed-entries.ts';
import { feedGrowth } from './feed-growth.ts';
import { headPosition } from './feed-head.ts';
import { readPage } from './feed-page.ts';
import { feedPlaces } from './feed-places.ts';

/** The feeds as filled by `feed-streams.ts`. */
export const dynamoFeeds = ({ pollEvery = 500, ...options }: TableOptions & { pollEvery?: number }): Feeds => ({
  read: (party, read) => readPage(options, party, read),
  positionBefore: async (party, since) => {
    const instant = Date.parse(since);
    let [low, high] = [0, await headPosition(options, party)];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const entry = await find<EntryItem>(options, entryKey(party, middle));
      if ((entry?.at ?? 0) < instant) low = middle;
      else high = middle - 1;
    }
    return low;
  },
  grown: feedGrowth(options, pollEvery),
  ...feedPlaces(options),
});
