import type { CaseView } from '../../../schemas/answers.ts';
import type { CaseKind, CaseMessageKind, DataOf } from '../../../schemas/kinds/index.ts';
import type { Policy } from '../../../schemas/policy.ts';
import type { Day, Instant } from '../../../schemas/primitives.ts';
import type { Fact } from '../commit.ts';
import type { Conclusion, Speaking, Verdict } from '../decision.ts';
import type { CaseState, ClosedSpell, HeldSpell, OpenSpell, SpellState } from './state.ts';

/**
 * Lifetime of a part of the case: `citizen`, permanent; `pair`, while the two parties hold the case, and again whenever they
 * hold it anew; `spell`, until the next spell opens.
 */
export type Scope = 'citizen' | 'pair' | 'spell';

/** What a matter may see besides its own part: the case with all matters, and the policy of its spell. */
export type Seen<Spell extends SpellState = HeldSpell> = { case: CaseState & { spell: Spell }; policy: Policy };

/** The same, while handling a party's message. */
export type Hearing<Spell extends SpellState = OpenSpell> = Seen<Spell> & Speaking;

/** Something that time alone triggers in a case. `id` is `<kind>:<reference>`, unique within the case. */
export type DueItem = { id: string; kind: CaseView['deadlines'][number]['kind']; at: Instant };

/** The end of a spell: the citizen, the last day, and the day the end is concluded. */
export type SpellEnd = { cpr: string; lastDay: Day; today: Day };

/** Kinds that open a spell, and so are accepted when none is open. */
type Opening = 'spell-opened';

export type Hear<K extends CaseMessageKind, Own> = {
  decide(own: Own, data: DataOf<K>, seen: Hearing<K extends Opening ? SpellState : OpenSpell>): Verdict;
  /** Decides a message that arrives after the spell has closed (R-SPELL-7); if absent, none is accepted. */
  decideAfterSpell?(own: Own, data: DataOf<K>, seen: Hearing<ClosedSpell>): Verdict;
};

/** Folding depends on neither policy nor clock: past conclusions stand, whatever the rules are today. */
export type Fold<K extends CaseKind, Own> = { fold(own: Own, fact: Fact<K>, state: CaseState): Own };

/** One matter between the two sides about a citizen: its rules, its part of the case, its due items and its view. */
export type Matter<S extends Scope, Own, Handled extends CaseKind> = {
  readonly scope: S;
  readonly empty: Own;
  readonly on: { readonly [K in Handled]: (K extends CaseMessageKind ? Hear<K, Own> : unknown) & Fold<K, Own> };
  due?(own: Own, seen: Seen): readonly DueItem[];
  /** What follows when one of its due items falls due. */
  whenDue?(own: Own, item: DueItem, seen: Seen & { today: Day }): readonly Conclusion[];
  whenSpellEnds?(own: Own, end: SpellEnd, seen: Seen): readonly Conclusion[];
  view?(own: Own, seen: Seen): Partial<CaseView>;
};
