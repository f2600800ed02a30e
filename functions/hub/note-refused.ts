import type { PartyId } from '../../schemas/parties.ts';
import type { Ports } from './ports/index.ts';

const toleratedADay = 100;

/** Keeps a `not-your-citizen` in the operator's log, and counts it; above the bound each further hundred is an alert. */
export type NoteRefused = (who: { party: PartyId; actor: string }) => Promise<void>;

export const makeNoteRefused =
  ({ accessLog, alerts, systemClock }: Pick<Ports, 'accessLog' | 'alerts' | 'systemClock'>): NoteRefused =>
  async ({ party, actor }) => {
    alerts.note({ notice: 'not-your-citizen', party, actor });
    const count = await accessLog.refused(party, systemClock.now().slice(0, 10));
    if (count > toleratedADay && count % toleratedADay === 1) alerts.raise({ alert: 'citizens-probed', party, count });
  };
