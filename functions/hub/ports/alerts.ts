import type { PartyId } from '../../../schemas/parties.ts';

export type Alert = { alert: 'citizens-probed'; party: PartyId; count: number };

/** A party asked about a citizen who is none of its own. */
export type Notice = { notice: 'not-your-citizen'; party: PartyId; actor: string };

/** What an operator is told. Neither a CPR number nor a case id is part of it. */
export interface Alerts {
  /** Something to look at now. */
  raise(alert: Alert): void;
  /** Something to find in the log later. */
  note(notice: Notice): void;
}
