import type { CaseView } from '../../../schemas/answers.ts';
import type { CaseKind, CaseMessageKind, DataOf } from '../../../schemas/kinds/index.ts';
import type { Policy } from '../../../schemas/policy.ts';
import type { Day, Instant } from '../../../schemas/primitives.ts';
import type { Fact } from '../commit.ts';
import type { Conclusion, Speaking, Verdict } from '../decision.ts';
import type { CaseState, ClosedSpell, HeldSpell, OpenSpell, SpellState } from './state.ts';

/**
 * How long a part of the case lasts: `citizen`, for good; `pair`, while the two parties hold the case, and again when they hold
 * it anew; `spell`, until the next spell opens.
 */
export type Scope = 'citizen' | 'pair' | 'spell';

/** What a matter may look at besides its own part: the case with all matters, and the policy of its spell. */
export type Seen<Spell extends SpellState = HeldSpell> = { case: CaseState & { spell: Spell }; policy: Policy };

/** The same while a party speaks. */
export type Hearing<Spell extends SpellState = OpenSpell> = Seen<Spell> & Speaking;

/** Something that time alone makes happen in a case. `id` is `<kind>:<reference>`, unique in the case. */
export type DueItem = { id: string; kind: CaseView['deadlines'][number]['kind']; at: Instant };

/** A spell that ends: the citizen, the last day, and the day on which that is concluded. */
export type SpellEnd = { cpr: string; lastDay: Day; today: Day };

/** The kinds that open a spell, and so can come when none is open. */
type Opening = 'spell-opened';

export type Hear<K extends CaseMessageKind, Own> = {
  decide(own: Own, data: DataOf<K>, seen: Hearing<K extends Opening ? SpellState : OpenSpell>): Verdict;
  /** What may still be told once the spell has closed (R-SPELL-7); left out: nothing. */
  decideAfterSpell?(own: Own, data: DataOf<K>, seen: Hearing<ClosedSpell>): Verdict;
};

/** Folding sees neither policy nor clock: what was concluded stays, whatever the rules say today. */
export type Fold<K extends CaseKind, Own> = { fold(own: Own, fact: Fact<K>, state: CaseState): Own };

/** One thing that the two sides have between them about a citizen: its rules, its part of the case, its due items and its view. */
export type Matter<S extends Scope, Own, Handled extends CaseKind> = {
  readonly scope: S;
  readonly empty: Own;
  readonly on: { readonly [K in Handled]: (K extends CaseMessageKind ? Hear<K, Own> : unknown) & Fold<K, Own> };
  due?(own: Own, seen: Seen): readonly DueItem[];
  /** What follows when one of its due items has fallen due. */
  whenDue?(own: Own, item: DueItem, seen: Seen & { today: Day }): readonly Conclusion[];
  whenSpellEnds?(own: Own, end: SpellEnd, seen: Seen): readonly Conclusion[];
  view?(own: Own, seen: Seen): Partial<CaseView>;
};
