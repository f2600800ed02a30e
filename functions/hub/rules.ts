import type { Register } from '../../schemas/parties.ts';
import type { Context } from '../core/decision.ts';
import type { Policies } from '../core/policies.ts';
import { dayOf } from '../core/time.ts';
import type { Clock } from './ports/clock.ts';

/** The data that decisions rely on: register and policies. */
export type Rules = { register: Register; policies: Policies };

/** The context of a decision made now. */
export const contextNow = (businessClock: Clock, rules: Rules): Context => {
  const now = businessClock.now();
  return { now, today: dayOf(now), ...rules };
};
