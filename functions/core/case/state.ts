import type { CaseView } from '../../../schemas/answers.ts';
import type { DataOf } from '../../../schemas/kinds/index.ts';
import type { PartyId, Side } from '../../../schemas/parties.ts';
import { sideOf } from '../../../schemas/parties.ts';
import type { PolicyVersion } from '../commit.ts';
import type { StreamState } from '../stream-state.ts';
import type { Scope } from './matter.ts';
import type { matters } from './matters/index.ts';

/** The two parties that hold a case. */
export type Parties = Readonly<Record<Side, PartyId>>;

type Shown = CaseView['spell'];
type Ending = NonNullable<Shown['closed']>;

/** What is shown of a spell is what is remembered of it, with who holds it. */
type Spell = Omit<Shown, 'closing' | 'closed'> & {
  parties: Parties;
  /** The policy in force when it opened. */
  policy: PolicyVersion;
};
export type NoSpell = { status: 'none' };
export type OpenSpell = Spell & {
  status: 'open';
  /** The announced last day, until it has passed. */
  closing?: DataOf<'spell-ended'>;
};
export type ClosedSpell = Spell & Ending & { status: 'closed' };
export type HeldSpell = OpenSpell | ClosedSpell;
export type SpellState = NoSpell | HeldSpell;

/**
 * Keyed by the messages' own references, in order of first mention. A map: an object with a key per reference is slow to build,
 * and a reference can be any word, even `constructor`.
 */
export type ByReference<Value> = ReadonlyMap<string, Value>;

export const put = <Value>(values: ByReference<Value>, reference: string, value: Value): ByReference<Value> =>
  new Map(values).set(reference, value);

type Matters = typeof matters;
export type MatterName = keyof Matters;
/** The state of each matter. */
export type Parts = { readonly [Name in MatterName]: Matters[Name]['empty'] };
export type NamesIn<S extends Scope> = {
  [Name in MatterName]: Matters[Name]['scope'] extends S ? Name : never;
}[MatterName];
/** The part of a pair that held the case earlier; `spells` counts the spells that it shared. */
export type PairParts = Pick<Parts, NamesIn<'pair'>> & { spells: number };

/** An a-kasse and a jobcentre: `<a-kasse> <jobcentre>`. */
export type Pair = string;
export const pairOf = ({ akasse, jobcentre }: Parties): Pair => `${akasse} ${jobcentre}`;

/** The state of one citizen, folded from the commits of the case. */
export type CaseState = StreamState &
  Parts & {
    /** The parts of earlier pairs (R-ROUTE-2). */
    readonly elsewhere: ReadonlyMap<Pair, PairParts>;
  };

export type HeldCase = CaseState & { readonly spell: HeldSpell };

export const isHeld = (state: CaseState): state is HeldCase => state.spell.status !== 'none';
/** All present and past holders of the case. */
export const holdersOf = ({ spell, elsewhere }: CaseState): PartyId[] => [
  ...new Set([
    ...[...elsewhere.keys()].flatMap((pair) => pair.split(' ')),
    ...(spell.status === 'none' ? [] : Object.values(spell.parties)),
  ]),
];

export const isParty = (state: CaseState, party: PartyId): state is HeldCase =>
  isHeld(state) && state.spell.parties[sideOf(party)] === party;
