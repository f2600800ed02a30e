import type { Instant } from '../../schemas/primitives.ts';
import type { CommittedEvent } from './commit.ts';
import type { Conclusion, Context } from './decision.ts';
import { effortsDue } from './less-intensive.ts';
import { spellDue } from './spell.ts';
import type { CaseState, OpenCase } from './state.ts';
import { isAfter } from './time.ts';

/** Something that time alone will bring about in a case. `id` is unique in the case. */
export type DueItem = { id: string; kind: 'less-intensive-effort-end' | 'spell-end'; at: Instant };

type Now = Pick<Context, 'now'>;
type Due = { items(state: CaseState): DueItem[]; whenDue(state: OpenCase, id: string): Conclusion[] };

const matters: readonly Due[] = [effortsDue, spellDue];

/** All that lies ahead of a case as it stands. */
export const dueItemsOf = (state: CaseState): DueItem[] => matters.flatMap(({ items }) => items(state));

/** What has fallen due, and nobody has been told yet: the item that comes first. */
export const overdueOf = (state: CaseState, { now }: Now): DueItem | undefined =>
  dueItemsOf(state)
    .filter(({ at }) => !isAfter(at, now))
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at))[0];

/** What follows now that an item has fallen due; nothing when the case has moved on since it was noted. */
export const decideDue = (state: CaseState, id: string, { now }: Now): CommittedEvent[] => {
  const { spell } = state;
  if (!spell) return [];
  const due = matters.filter(({ items }) => items(state).some((item) => item.id === id && !isAfter(item.at, now)));
  return due
    .flatMap(({ whenDue }) => whenDue({ ...state, spell }, id))
    .map(({ kind, data, rule }) => ({ kind, sender: 'hub', recipients: Object.values(spell.parties), rule, data }));
};
