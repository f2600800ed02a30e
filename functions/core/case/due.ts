import type { CommittedEvent, PolicyVersion } from '../commit.ts';
import type { Context } from '../decision.ts';
import { isAfter } from '../time.ts';
import { concludedOn, eventOf } from './conclude.ts';
import type { DueItem, Seen } from './matter.ts';
import { entries } from './matter-of.ts';
import { type CaseState, isHeld } from './state.ts';

type Deciding = Pick<Context, 'now' | 'today' | 'policies'>;

const seenOn = (state: CaseState, { policies, today }: Pick<Deciding, 'policies' | 'today'>): Seen | undefined =>
  isHeld(state) ? { case: state, policy: policies.forSpell(state.spell.policy, today) } : undefined;

/** All upcoming due items of a case in its current state. */
export const dueItemsOf = (state: CaseState, context: Pick<Deciding, 'policies' | 'today'>): DueItem[] => {
  const seen = seenOn(state, context);
  return seen ? entries.flatMap(([name, { due }]) => due?.(state[name], seen) ?? []) : [];
};

/** The earliest item that has fallen due and has not fired yet. */
export const overdueOf = (state: CaseState, context: Deciding): DueItem | undefined =>
  dueItemsOf(state, context)
    .filter(({ at }) => !isAfter(at, context.now))
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at))[0];

/** What the hub does of its own accord, and the policy it relied on. */
export type Due = { events: readonly CommittedEvent[]; policy: PolicyVersion };

/** What follows from an item that has fallen due; undefined if the case has moved on since it was scheduled. */
export const decideDue = (state: CaseState, id: string, context: Deciding): Due | undefined => {
  const seen = seenOn(state, context);
  if (!seen) return undefined;
  const conclusions = entries.flatMap(([name, { due, whenDue }]) => {
    const item = due?.(state[name], seen).find((each) => each.id === id && !isAfter(each.at, context.now));
    return (item && whenDue?.(state[name], item, { ...seen, today: context.today })) ?? [];
  });
  if (conclusions.length === 0) return undefined;
  const { id: policy, version } = seen.policy;
  return {
    events: concludedOn(seen, conclusions).map((conclusion) => eventOf(conclusion, seen.case.spell.parties)),
    policy: { id: policy, version },
  };
};
