import type { DataOf } from '../../schemas/kinds/index.ts';
import type { PartyId, Side } from '../../schemas/parties.ts';
import { sideOf } from '../../schemas/parties.ts';
import type { Day } from '../../schemas/primitives.ts';
import type { Sender } from './commit.ts';

export type Ending = { lastDay: Day; outcome: string };

export type Spell = {
  firstDay: Day;
  municipality: string;
  benefit: string;
  name?: string | undefined;
  /** Who holds the case on each side. */
  parties: Record<Side, PartyId>;
  /** The last day told, while it is not over. */
  closing?: DataOf<'spell-ended'>;
  closed?: Ending;
};

export type Track = 'by-week-6' | 'by-week-11';

/** What the triage results say about joint-1. `earlyAgainOn`: the day a track of `by-week-11` turned back. */
export type JointOneTrack = { track: Track; earlyAgainOn?: Day | undefined };

export type Triage = {
  akasse?: Extract<DataOf<'triage-result'>, { firstJointMeeting: unknown }>;
  jobcentre?: Extract<DataOf<'triage-result'>, { earlyNeed: unknown }>;
  now: JointOneTrack;
  /** As `now`, but frozen when joint-1 is held (R-TRI-6). */
  forJointOne: JointOneTrack;
};

/** `spell`: the number, among those that its parties share, of the spell that it belongs to. */
export type Meeting = DataOf<'meeting-date'> & { spell: number; cancelledByHub?: true };

export type Doubt = Extract<DataOf<'availability-doubt'>, { reason: string }> & {
  status: 'open' | 'assessed' | 'withdrawn';
  outcome?: DataOf<'availability-assessment'>['outcome'];
};

export type Effort = Extract<DataOf<'less-intensive-effort'>, { ground: string }> & {
  registeredBy: PartyId;
  endedOn?: Day | undefined;
  over?: 'ended' | DataOf<'less-intensive-ended'>['because'];
  /** The day on which the hub took it to be over. */
  overOn?: Day;
};

/** `pair`: between whom it was made. */
export type Veto = Omit<DataOf<'less-intensive-veto'>, 'text'> & { side: Side; standing: boolean; pair: Pair };

export type Plan = Extract<DataOf<'education-plan'>, { status: 'proposed' }>;
export type PlanStatus = DataOf<'education-plan'>['status'] | 'approved' | 'rejected';
export type EducationPlan = { plan: Plan; status: PlanStatus; on: Day };

/** An a-kasse and a jobcentre: `<a-kasse> <jobcentre>`. */
export type Pair = string;

/**
 * By what messages call it, in the order in which it was first told of. A map: an object with a name for each reference is slow
 * to make, and a reference can be any word, `constructor` too.
 */
export type ByReference<Value> = ReadonlyMap<string, Value>;

export const put = <Value>(values: ByReference<Value>, reference: string, value: Value): ByReference<Value> =>
  new Map(values).set(reference, value);

/** What the two parties of a pair have told each other. */
export type Matters = {
  /** How many spells of the citizen they have shared. */
  spells: number;
  meetings: ByReference<Meeting>;
  doubts: ByReference<Doubt>;
  efforts: ByReference<Effort>;
  plans: ByReference<EducationPlan>;
};

/** A message that was accepted: it is told apart by its sender and its id. */
export type Accepted = { sender: Sender; id: string; sequence: number };

/**
 * All that the hub remembers of one citizen, folded from the commits of the case. Its matters are those of the pair that holds
 * the last spell (R-ROUTE-2).
 */
export type CaseState = Matters & {
  /** Sequence of the last commit folded. */
  sequence: number;
  /** Which commit took which message (R-ROUTE-6). */
  accepted: readonly Accepted[];
  /** The last spell, open or closed. */
  spell?: Spell;
  triage: Triage;
  /** Of every pair: while one stands it binds whoever comes (R-LIE-2). */
  vetoes: ByReference<Veto>;
  /** The matters of the pairs before. */
  elsewhere: ReadonlyMap<Pair, Matters>;
};

export const initialTriage: Triage = { now: { track: 'by-week-6' }, forJointOne: { track: 'by-week-6' } };

export const noMatters: Matters = {
  spells: 0,
  meetings: new Map(),
  doubts: new Map(),
  efforts: new Map(),
  plans: new Map(),
};

export const initialState: CaseState = {
  ...noMatters,
  sequence: 0,
  accepted: [],
  triage: initialTriage,
  vetoes: new Map(),
  elsewhere: new Map(),
};

export type OpenCase = CaseState & { spell: Spell };
export type ClosedCase = CaseState & { spell: Spell & { closed: Ending } };

export const pairOf = ({ akasse, jobcentre }: Record<Side, PartyId>): Pair => `${akasse} ${jobcentre}`;

export const isParty = (state: CaseState, party: PartyId): state is OpenCase =>
  state.spell?.parties[sideOf(party)] === party;
export const isClosed = (state: OpenCase): state is ClosedCase => state.spell.closed !== undefined;

/** Everybody who holds the case or has held it. */
export const holdersOf = ({ spell, elsewhere }: CaseState): PartyId[] => [
  ...new Set([...[...elsewhere.keys()].flatMap((pair) => pair.split(' ')), ...Object.values(spell?.parties ?? {})]),
];
export const counterpartyOf = (spell: Spell, party: PartyId): PartyId =>
  spell.parties[sideOf(party) === 'akasse' ? 'jobcentre' : 'akasse'];
