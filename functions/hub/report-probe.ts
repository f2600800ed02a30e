import type { PartyId } from '../../schemas/parties.ts';
import type { Ports } from './ports/index.ts';

const toleratedADay = 100;

/** Logs and counts a `not-your-citizen`; above the limit, raises an alert for each further hundred. */
export type ReportProbe = (who: { party: PartyId; actor: string }) => Promise<void>;

export const makeReportProbe =
  ({ accessLog, alerts, systemClock }: Pick<Ports, 'accessLog' | 'alerts' | 'systemClock'>): ReportProbe =>
  async ({ party, actor }) => {
    alerts.note({ notice: 'not-your-citizen', party, actor });
    const count = await accessLog.refused(party, systemClock.now().slice(0, 10));
    if (count > toleratedADay && count % toleratedADay === 1) alerts.raise({ alert: 'citizens-probed', party, count });
  };
