import { kinds } from '../../schemas/kinds/index.ts';
import { limits } from '../../schemas/limits.ts';
import { sideOf } from '../../schemas/parties.ts';
import type { Message } from './commit.ts';
import { type Context, refuse } from './decision.ts';
import { refuseFutureFact } from './fact-dates.ts';

const toleratedLead = limits.aheadMinutes * 60_000;

/** Refusals that depend on the message alone, whatever it is about. */
export const precheck = (message: Message, context: Context) => {
  const { now } = context;
  const { from, rule } = kinds[message.kind];
  if (!from.includes(sideOf(message.sender))) return refuse('wrong-sender', rule, '/type');
  if (message.time !== undefined && Date.parse(message.time) > Date.parse(now) + toleratedLead)
    return { refusal: { code: 'time-in-future', faults: [{ pointer: '/time', code: 'rule' }] } } as const;
  return refuseFutureFact(message, context);
};
