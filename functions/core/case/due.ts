import type { CommittedEvent, PolicyVersion } from '../commit.ts';
import type { Context } from '../decision.ts';
import { isAfter } from '../time.ts';
import { eventOf } from './decide.ts';
import type { DueItem, Seen } from './matter.ts';
import { entries } from './matter-of.ts';
import { type CaseState, isHeld } from './state.ts';

type Deciding = Pick<Context, 'now' | 'today' | 'policies'>;

const seenOn = (state: CaseState, { policies, today }: Pick<Deciding, 'policies' | 'today'>): Seen | undefined =>
  isHeld(state) ? { case: state, policy: policies.forSpell(state.spell.policy, today) } : undefined;

/** All that lies ahead of a case as it stands. */
export const dueItemsOf = (state: CaseState, context: Pick<Deciding, 'policies' | 'today'>): DueItem[] => {
  const seen = seenOn(state, context);
  return seen ? entries.flatMap(([name, { due }]) => due?.(state[name], seen) ?? []) : [];
};

/** What follows now that an item has fallen due; nothing when the case has moved on since it was noted. */
export const decideDue = (
  state: CaseState,
  id: string,
  context: Deciding,
): { events: CommittedEvent[]; policy: PolicyVersion } | undefined => {
  const seen = seenOn(state, context);
  if (!seen) return undefined;
  for (const [name, { due, whenDue }] of entries) {
    const item = due?.(state[name], seen).find((each) => each.id === id);
    if (!item || isAfter(item.at, context.now)) continue;
    const conclusions = whenDue?.(state[name], item, { ...seen, today: context.today }) ?? [];
    const { id: policy, version } = seen.policy;
    return {
      events: conclusions.map((conclusion) => eventOf(conclusion, seen.case.spell.parties)),
      policy: { id: policy, version },
    };
  }
  return undefined;
};
