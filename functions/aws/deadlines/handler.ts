import middy from '@middy/core';
import type { Clock } from '../../hub/ports/clock.ts';
import type { DueItems } from '../../hub/ports/due-items.ts';
import type { Sweep } from '../../hub/sweep.ts';
import { count, logger, observed } from '../compose/observability.ts';

const tolerance = 5 * 60_000;
const counted = 100;

export type DeadlinesParts = { sweep: Sweep; dueItems: Pick<DueItems, 'due'>; clock: Clock };

/** Runs on a schedule: fires what is due, and counts what stays overdue. */
export const makeHandler = ({ sweep, dueItems, clock }: DeadlinesParts) =>
  middy()
    .use(observed())
    .handler(async (): Promise<{ commits: number }> => {
      try {
        const commits = await sweep();
        if (commits > 0) logger.info('swept', { commits });
        return { commits };
      } finally {
        const longAgo = new Date(Date.parse(clock.now()) - tolerance).toISOString();
        const overdue = await dueItems.due(longAgo, counted);
        count('DueItemsOverdue', overdue.length);
        if (overdue.length > 0)
          logger.warn('items stay overdue', { streams: [...new Set(overdue.map(({ stream }) => stream))] });
      }
    });
