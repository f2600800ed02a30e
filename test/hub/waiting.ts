import type { Waiting } from '../../functions/hub/read-feed.ts';

/** Nobody ends the wait, and whoever may read at its beginning may at its end. */
export const patiently: Waiting = { until: [], mayStillRead: async () => {} };
