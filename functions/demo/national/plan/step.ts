import type { DataOf, MessageKind } from '../../../../schemas/kinds/index.ts';
import type { PartyId } from '../../../../schemas/parties.ts';
import type { RefusalCode } from '../../../../schemas/refusals/index.ts';
import type { Slot } from './slots.ts';

export type Outcome = 'accepted' | 'duplicate' | RefusalCode;

/** What a party says about a citizen, and the answers that it may get. */
export type Step = {
  slot: Slot;
  by: PartyId;
  kind: MessageKind;
  data: object;
  expected: readonly [Outcome, ...Outcome[]];
};

type WithoutCpr<Data> = Data extends unknown ? Omit<Data, 'cpr'> : never;
export type Said<K extends MessageKind> = WithoutCpr<DataOf<K>>;

export const says = <K extends MessageKind>(by: PartyId, slot: Slot, kind: K, data: Said<K>): Step => ({
  slot,
  by,
  kind,
  data,
  expected: ['accepted'],
});

export const answered = (step: Step, ...expected: Step['expected']): Step => ({ ...step, expected });
