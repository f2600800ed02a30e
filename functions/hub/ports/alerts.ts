import type { PartyId } from '../../../schemas/parties.ts';

export type Alert = { alert: 'citizens-probed'; party: PartyId; count: number };

/** A party asked about a citizen who is not its own. */
export type Notice = { notice: 'not-your-citizen'; party: PartyId; actor: string };

/** Notifications to the operator. They contain neither CPR numbers nor case ids. */
export interface Alerts {
  /** For immediate attention. */
  raise(alert: Alert): void;
  /** For the log only. */
  note(notice: Notice): void;
}
