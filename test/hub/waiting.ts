import type { Waiting } from '../../functions/hub/read-feed.ts';

/** Nobody ends the wait, and a reader admitted at its start is still admitted at its end. */
export const patiently: Waiting = { until: [], mayStillRead: async () => {} };
