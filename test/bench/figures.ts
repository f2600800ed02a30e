import { batches } from './figures/batches.ts';
import { feedPages } from './figures/feed-pages.ts';
import { greedyParty } from './figures/greedy-party.ts';
import { longPoll } from './figures/long-poll.ts';
import { manyCitizens } from './figures/many-citizens.ts';
import { singleMessages } from './figures/single-messages.ts';
import type { Measured } from './measured.ts';
import type { Sizes } from './sizes.ts';

/** The available figures by name, in the order in which they are measured. */
export const figures: Readonly<Record<string, (sizes: Sizes) => Promise<Measured[]>>> = {
  'single-messages': singleMessages,
  batches,
  'long-poll': longPoll,
  'feed-pages': feedPages,
  'greedy-party': greedyParty,
  'many-citizens': manyCitizens,
};
