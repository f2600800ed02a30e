import type { CaseMessageKind, DataOf } from '../../schemas/kinds/index.ts';
import type { PartyId } from '../../schemas/parties.ts';
import type { Instant } from '../../schemas/primitives.ts';
import type { RefusalCode } from '../../schemas/refusals/index.ts';
import type { Random, Rate } from './chance.ts';
import { type Citizen, nationalDate } from './country.ts';

/** A half-hour of the day: 0 begins at 08:00, 15 ends at 16:00. Messages sent before the day have negative slots. */
export type Slot = number;

export const slotMinutes = 30;
export const contactSheetSlot: Slot = -4;
export const openingSlot: Slot = -3;
/** Arrangements made before the day are sent here; replies to them in `answeredSlot`. */
export const arrangedSlot: Slot = -2;
export const answeredSlot: Slot = -1;
export const lastSlot: Slot = 15;

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
export const standingSlots = range(contactSheetSlot, answeredSlot);
export const daySlots = range(0, lastSlot);

export const instantOf = (slot: Slot, minute: number): Instant => {
  const minutes = 8 * 60 + slotMinutes * slot + minute;
  const [hour, rest] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${nationalDate}T${hour}:${rest}:00+01:00`;
};

export type Outcome = 'accepted' | 'duplicate' | RefusalCode;

/** One message about a citizen, and the outcomes that are right for it. */
export type Step = {
  slot: Slot;
  by: PartyId;
  kind: CaseMessageKind;
  data: object;
  expected: readonly [Outcome, ...Outcome[]];
};

type WithoutCpr<Data> = Data extends unknown ? Omit<Data, 'cpr'> : never;
/** The `data` of a kind, without the CPR number, which is added when the message is built. */
export type CaseData<K extends CaseMessageKind> = WithoutCpr<DataOf<K>>;

export const sends = <K extends CaseMessageKind>(by: PartyId, slot: Slot, kind: K, data: CaseData<K>): Step => ({
  slot,
  by,
  kind,
  data,
  expected: ['accepted'],
});

export const expecting = (step: Step, ...expected: Step['expected']): Step => ({ ...step, expected });

/** One message that a rule refuses. */
export type Mistake = (citizen: Citizen, slot: Slot, random: Random) => Step;

/**
 * What happens to a citizen on the day, once the spell is open. Within a slot only one party sends messages about the
 * citizen, unless two are meant to cross.
 */
export type Thread = {
  name: string;
  rate: Rate;
  /** Days of unemployment so far, where they matter; 0 for a spell that begins on the day. */
  age?: { from: number; to: number };
  stepsOf: (citizen: Citizen, random: Random) => Step[];
};
