import type { PartyId } from '../../../schemas/parties.ts';
import type { Commit } from '../commit.ts';
import type { Policies } from '../policies.ts';
import { dayOf } from '../time.ts';
import { dueItemsOf } from './due.ts';
import type { DueItem } from './matter.ts';
import { type CaseState, holdersOf } from './state.ts';

/** What the rest of the hub needs to know about a commit. Derived from it, so it can always be rebuilt. */
export type Projection = {
  /** In feed order; `event` is the number of the event in the commit: 1, 2, 3 … */
  feed: readonly { recipient: PartyId; event: number }[];
  due: { added: readonly DueItem[]; removed: readonly string[] };
  /** All present and past holders of the stream's subject, as of this commit. */
  holders: readonly PartyId[];
};

export const feedOf = ({ events }: Commit): Projection['feed'] =>
  events.flatMap(({ recipients }, index) => recipients.map((recipient) => ({ recipient, event: index + 1 })));

const isIn = (items: readonly DueItem[], { id, at }: DueItem): boolean =>
  items.some((item) => item.id === id && item.at === at);

/** `before` and `after` are the case without and with the commit, both under the policies of the commit's day. */
export const project = (commit: Commit, before: CaseState, after: CaseState, policies: Policies): Projection => {
  const context = { policies, today: dayOf(commit.at) };
  const [was, is] = [dueItemsOf(before, context), dueItemsOf(after, context)];
  return {
    feed: feedOf(commit),
    due: {
      added: is.filter((item) => !isIn(was, item)),
      removed: was.filter((item) => !is.some(({ id }) => id === item.id)).map(({ id }) => id),
    },
    holders: holdersOf(after),
  };
};
