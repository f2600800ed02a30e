import type { PartyId } from '../../schemas/parties.ts';
import type { Stage } from '../stages.ts';

/** What a party's queues are called; `*` stands for every party, in a policy. */
export const subscriberNames = ({ prefix }: Stage, party: PartyId | '*') => {
  const name = `${prefix}-party-${party}`;
  return { name, deadLetters: `${name}-dead-letters` };
};
