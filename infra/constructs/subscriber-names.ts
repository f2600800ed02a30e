import type { PartyId } from '../../schemas/parties.ts';
import type { Stage } from '../stages.ts';

/** The names of a party's queues; in a policy, `*` stands for every party. */
export const subscriberNames = ({ prefix }: Stage, party: PartyId | '*') => {
  const name = `${prefix}-party-${party}`;
  return { name, deadLetters: `${name}-dead-letters` };
};
