import type { DataOf } from '../../schemas/kinds/index.ts';
import type { PartyId, Side } from '../../schemas/parties.ts';
import { sideOf } from '../../schemas/parties.ts';
import type { Day } from '../../schemas/primitives.ts';
import type { Sender } from './commit.ts';

export type Spell = {
  firstDay: Day;
  municipality: string;
  benefit: string;
  name?: string | undefined;
  /** Who holds the case on each side. */
  parties: Record<Side, PartyId>;
  closed?: { lastDay: Day; outcome: string };
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

/** `spell`: the number of the spell that it came up in. */
export type OfSpell = { spell: number };

export type Meeting = DataOf<'meeting-date'> & OfSpell & { cancelledByHub?: true };

export type Doubt = Extract<DataOf<'availability-doubt'>, { reason: string }> &
  OfSpell & {
    status: 'open' | 'assessed' | 'withdrawn';
    outcome?: DataOf<'availability-assessment'>['outcome'];
  };

export type Effort = Extract<DataOf<'less-intensive-effort'>, { ground: string }> &
  OfSpell & {
    registeredBy: PartyId;
    endedOn?: Day | undefined;
    over?: 'ended' | DataOf<'less-intensive-ended'>['because'];
    /** The day on which the hub took it to be over. */
    overOn?: Day;
  };

/** The reason is for the parties of the spell that it was made in. */
export type Veto = Omit<DataOf<'less-intensive-veto'>, 'text' | 'reason'> &
  Partial<Pick<DataOf<'less-intensive-veto'>, 'reason'>> &
  OfSpell & { side: Side; standing: boolean };

export type Plan = Extract<DataOf<'education-plan'>, { status: 'proposed' }>;
export type PlanStatus = DataOf<'education-plan'>['status'] | 'approved' | 'rejected';
export type EducationPlan = OfSpell & { plan: Plan; status: PlanStatus; on: Day };

/** `key` is `<sender> <message id>`. */
export type Accepted = { key: string; sequence: number };

/** All that the hub remembers of one citizen, folded from the commits of the case. */
export type CaseState = {
  /** Sequence of the last commit folded. */
  sequence: number;
  /** Which commit took which message (R-ROUTE-6). A list: an object with a name for each message is slow to make. */
  accepted: readonly Accepted[];
  /** The last spell, open or closed. */
  spell?: Spell;
  /** Who held each spell, in order: that of spell 1 first. */
  pairs: readonly Record<Side, PartyId>[];
  triage: Triage;
  meetings: Readonly<Record<string, Meeting>>;
  doubts: Readonly<Record<string, Doubt>>;
  efforts: Readonly<Record<string, Effort>>;
  vetoes: Readonly<Record<string, Veto>>;
  plans: Readonly<Record<string, EducationPlan>>;
};

export const initialTriage: Triage = { now: { track: 'by-week-6' }, forJointOne: { track: 'by-week-6' } };

export const initialState: CaseState = {
  sequence: 0,
  accepted: [],
  pairs: [],
  triage: initialTriage,
  meetings: {},
  doubts: {},
  efforts: {},
  vetoes: {},
  plans: {},
};

export type OpenCase = CaseState & { spell: Spell };

/** The number of the last spell; 0 before the first. */
export const spellNumber = ({ pairs }: CaseState): number => pairs.length;

export const messageKey = (sender: Sender, messageId: string): string => `${sender} ${messageId}`;
export const isParty = (state: CaseState, party: PartyId): state is OpenCase =>
  state.spell?.parties[sideOf(party)] === party;
export const counterpartyOf = (spell: Spell, party: PartyId): PartyId =>
  spell.parties[sideOf(party) === 'akasse' ? 'jobcentre' : 'akasse'];

/** The record with a new matter last, also where others have used its reference before. */
export const withNew = <Value>(
  record: Readonly<Record<string, Value>>,
  reference: string,
  value: Value,
): Readonly<Record<string, Value>> => {
  if (!Object.hasOwn(record, reference)) return { ...record, [reference]: value };
  const { [reference]: _, ...rest } = record;
  return { ...rest, [reference]: value };
};

/** What a record of references holds under one; a reference can be any word, `constructor` too. */
export const at = <Value>(record: Readonly<Record<string, Value>>, reference: string): Value | undefined =>
  Object.hasOwn(record, reference) ? record[reference] : undefined;
