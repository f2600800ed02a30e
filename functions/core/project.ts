import type { PartyId } from '../../schemas/parties.ts';
import type { Commit } from './commit.ts';
import { type DueItem, dueItemsOf } from './due.ts';
import { type CaseState, holdersOf } from './state.ts';

/** What the rest of the hub needs to know of a commit: derived from it, and so can always be made again. */
export type Projection = {
  /** In the order in which they go on the feeds; `event` is the event's number in the commit: 1, 2, 3 … */
  feed: readonly { recipient: PartyId; event: number }[];
  due: { added: readonly DueItem[]; removed: readonly string[] };
  /** Everybody who holds the case or has held it, as of this commit. */
  holders: readonly PartyId[];
};

const isIn = (items: readonly DueItem[], { id, at }: DueItem): boolean =>
  items.some((item) => item.id === id && item.at === at);

/** `before` and `after` are the case without and with the commit. */
export const project = (commit: Commit, before: CaseState, after: CaseState): Projection => {
  const [was, is] = [dueItemsOf(before), dueItemsOf(after)];
  return {
    feed: commit.events.flatMap(({ recipients }, index) =>
      recipients.map((recipient) => ({ recipient, event: index + 1 })),
    ),
    due: {
      added: is.filter((item) => !isIn(was, item)),
      removed: was.filter((item) => !is.some(({ id }) => id === item.id)).map(({ id }) => id),
    },
    holders: holdersOf(after),
  };
};
