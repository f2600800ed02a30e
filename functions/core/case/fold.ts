import type { CaseKind } from '../../../schemas/kinds/index.ts';
import type { Commit, Fact } from '../commit.ts';
import { liftedFactsOf } from '../lift.ts';
import { emptyStream, withCommit } from '../stream-state.ts';
import { entriesIn, handlerOf } from './matter-of.ts';
import { type CaseState, type HeldCase, isHeld, type Pair, type PairParts, type Parts, pairOf } from './state.ts';

const emptyIn = (scope: 'pair' | 'spell') =>
  Object.fromEntries(entriesIn(scope).map(([name, { empty }]) => [name, empty]));
const emptyPair = { ...emptyIn('pair'), spells: 0 } as PairParts;
const emptySpell = emptyIn('spell') as Partial<Parts>;
const pairNames = entriesIn('pair').map(([name]) => name);

export const initialState: CaseState = {
  ...(Object.fromEntries(entriesIn('citizen', 'pair', 'spell').map(([name, { empty }]) => [name, empty])) as Parts),
  ...emptyStream,
  elsewhere: new Map(),
};

const pairPartsOf = (state: HeldCase): PairParts => ({
  ...(Object.fromEntries(pairNames.map((name) => [name, state[name]])) as Omit<PairParts, 'spells'>),
  spells: state.spell.number,
});

/** R-ROUTE-2: the case as `pair` knows it; the previous pair's part is set aside. */
const handOver = (state: CaseState, before: HeldCase, pair: Pair): CaseState => {
  const elsewhere = new Map(state.elsewhere).set(pairOf(before.spell.parties), pairPartsOf(before));
  const { spells: _, ...parts } = elsewhere.get(pair) ?? emptyPair;
  return { ...state, ...parts, elsewhere };
};

/** How a new spell affects the other matters. */
const beginSpell = (state: CaseState, before: CaseState): CaseState => {
  if (!isHeld(state) || !isHeld(before)) return state;
  const pair = pairOf(state.spell.parties);
  const held = pair === pairOf(before.spell.parties) ? state : handOver(state, before, pair);
  return { ...held, ...emptySpell };
};

/** Folds one fact into the case. Never refuses: it has already happened. */
const foldFact = (state: CaseState, fact: Fact): CaseState => {
  const { name, handler } = handlerOf(fact.kind);
  const own = state[name];
  const next = handler.fold(own, fact, state);
  if (next === own) return state;
  const folded = { ...state, [name]: next };
  return opens(fact.kind) ? beginSpell(folded, state) : folded;
};

const opens = (kind: CaseKind): boolean => kind === 'spell-opened';

/** Folds the next commit of its case. */
export const fold = (state: CaseState, commit: Commit): CaseState =>
  withCommit(liftedFactsOf(commit).reduce(foldFact, state), commit);
