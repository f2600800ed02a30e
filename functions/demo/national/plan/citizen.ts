import type { PartyId, Side } from '../../../../schemas/parties.ts';
import type { Day } from '../../../../schemas/primitives.ts';

/** Somebody who is nobody, with a spell of unemployment. */
export type Citizen = {
  index: number;
  cpr: string;
  municipality: string;
  parties: Record<Side, PartyId>;
  firstDay: Day;
  openedBy: Side;
};
