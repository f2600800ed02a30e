import type { Instant } from '../../schemas/primitives.ts';
import type { CommittedEvent } from './commit.ts';
import type { Context } from './decision.ts';
import { endOf } from './less-intensive.ts';
import type { CaseState, Effort } from './state.ts';
import { isAfter, startOf } from './time.ts';

/** Something that time alone will bring about in a case. `id` is unique in the case. */
export type DueItem = { id: string; kind: 'less-intensive-effort-end'; at: Instant };

const kind = 'less-intensive-effort-end';
const dueItemOf = (effort: Effort): DueItem => ({
  id: `${kind}:${effort.effortId}`,
  kind,
  at: startOf(endOf(effort).on),
});

/** All that lies ahead of a case as it stands. */
export const dueItemsOf = (state: CaseState): DueItem[] =>
  [...state.efforts.values()].filter(({ over }) => over === undefined).map(dueItemOf);

/** R-LIE-1: what follows now that an item has fallen due; nothing when the case has moved on since it was noted. */
export const decideDue = (state: CaseState, id: string, { now }: Pick<Context, 'now'>): CommittedEvent[] => {
  const effort = [...state.efforts.values()].find((each) => dueItemOf(each).id === id);
  if (!effort || effort.over || !state.spell || isAfter(dueItemOf(effort).at, now)) return [];
  return [
    {
      kind: 'less-intensive-ended',
      sender: 'hub',
      recipients: Object.values(state.spell.parties),
      rule: 'R-LIE-1',
      data: { cpr: effort.cpr, effortId: effort.effortId, because: endOf(effort).because },
    },
  ];
};
