import type { DataOf } from '../../../../schemas/kinds/index.ts';
import { type Side, sideOf } from '../../../../schemas/parties.ts';
import { accept, refuse } from '../../decision.ts';
import type { Matter } from '../matter.ts';
import { type ByReference, type CaseState, isHeld, type Pair, pairOf, put } from '../state.ts';
import { endingsOf } from './efforts.ts';

/** `pair`: the parties it was made between; undefined if no spell was known. */
export type Veto = Omit<DataOf<'less-intensive-veto'>, 'text'> & {
  side: Side;
  standing: boolean;
  pair: Pair | undefined;
};
type Vetoes = ByReference<Veto>;

const presentPair = (state: CaseState): Pair | undefined => (isHeld(state) ? pairOf(state.spell.parties) : undefined);

/** A standing veto is visible to any later holder; a lifted one, only to its own pair. */
const knownVeto = (own: Vetoes, reference: string, state: CaseState): Veto | undefined => {
  const veto = own.get(reference);
  return veto && (veto.standing || veto.pair === presentPair(state)) ? veto : undefined;
};

export const standingVetoes = (own: Vetoes): Veto[] => [...own.values()].filter(({ standing }) => standing);

/** Decisions and objections against less-intensive effort. A standing one binds any later holder (R-LIE-2). */
export const vetoes: Matter<'citizen', Vetoes, 'less-intensive-veto' | 'less-intensive-veto-lifted'> = {
  scope: 'citizen',
  empty: new Map(),
  on: {
    'less-intensive-veto': {
      /** R-LIE-2 and R-LIE-6: a veto takes effect now and ends any registered effort. */
      decide: (own, data, seen) => {
        const { decidedBy, objectedBy } = seen.policy.lessIntensiveEffort;
        if (!(data.act === 'decision' ? decidedBy : objectedBy).includes(seen.side))
          return refuse('not-a-registrar', 'R-LIE-6', '/data/act');
        if (knownVeto(own, data.vetoId, seen.case)) return refuse('reference-taken', 'R-LIE-2', '/data/vetoId');
        const { cpr } = data;
        return accept(endingsOf(seen.case.efforts, { cpr, because: 'veto', rule: 'R-LIE-2', today: seen.today }));
      },
      fold: (own, { data: { text: _, ...veto }, sender }, state) =>
        put(own, veto.vetoId, { side: sideOf(sender), standing: true, pair: presentPair(state), ...veto }),
    },
    'less-intensive-veto-lifted': {
      /** R-LIE-3: only the side that vetoed may lift it. */
      decide: (own, data, seen) => {
        const veto = knownVeto(own, data.vetoId, seen.case);
        if (!veto) return refuse('unknown-reference', 'R-LIE-3', '/data/vetoId');
        if (veto.side !== seen.side) return refuse('not-your-veto', 'R-LIE-3', '/data/vetoId');
        return veto.standing ? accept() : refuse('impossible-step', 'R-LIE-3', '/data/vetoId');
      },
      fold: (own, { data }) => {
        const veto = own.get(data.vetoId);
        return veto ? put(own, data.vetoId, { ...veto, standing: false }) : own;
      },
    },
  },
  /** The reason is shared only within the pair it was made between. */
  view: (own, seen) => ({
    vetoes: standingVetoes(own).map(({ vetoId, act, reason, side, pair }) => ({
      vetoId,
      act,
      ...(pair === presentPair(seen.case) && { reason }),
      side,
    })),
  }),
};
