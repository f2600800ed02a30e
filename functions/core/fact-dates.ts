import type { Day, Instant } from '../../schemas/primitives.ts';
import { reportedDates } from '../../schemas/reported-dates.ts';
import type { Message } from './commit.ts';
import { type Context, refuse } from './decision.ts';
import { dayOf } from './time.ts';

const dayIn = (date: Day | Instant): Day => (date.length > 'yyyy-mm-dd'.length ? dayOf(date) : date);

/** R-FACT-1: a message cannot report a future date as a fact. */
export const refuseFutureFact = ({ kind, data }: Message, { today, policies }: Context) => {
  const ahead = reportedDates(kind, data).find(({ date }) => dayIn(date) > today);
  const { announceDays } = policies.forNewSpell(today).spells;
  return ahead && refuse('not-happened-yet', 'R-FACT-1', ahead.pointer, { announceDays });
};

/** R-FACT-1: whether any reported fact predates the spell. */
export const isBeforeSpell = ({ kind, data }: Message, firstDay: Day): boolean =>
  reportedDates(kind, data).some(({ date }) => dayIn(date) < firstDay);
