import { isCaseKind, type Kind, kinds } from '../../schemas/kinds/index.ts';
import type { PartyId } from '../../schemas/parties.ts';
import type { RuleId } from '../../schemas/rules/index.ts';
import type { CommittedEvent } from './commit.ts';

/** A recipient of an event, and the rule that chose it. */
export type Recipient = { party: PartyId; by: RuleId };

/** R-ROUTE-1 chooses the two parties that hold a case; for anything that concerns no citizen, the rule of its kind chooses. */
const usualRule = (kind: Kind): RuleId => (isCaseKind(kind) ? 'R-ROUTE-1' : kinds[kind].rule);

/** Recipients as stored on an event: without duplicates, and with only the rules that differ from the usual one. */
export const addressedTo = (kind: Kind, to: readonly Recipient[]): Pick<CommittedEvent, 'recipients' | 'chosenBy'> => {
  const rules = new Map<PartyId, RuleId>();
  for (const { party, by } of to) if (!rules.has(party)) rules.set(party, by);
  const unusual = [...rules].filter(([, by]) => by !== usualRule(kind));
  return { recipients: [...rules.keys()], ...(unusual.length > 0 && { chosenBy: Object.fromEntries(unusual) }) };
};

/** The recipients of an event and the rules that chose them; for an event older than stored rules, the usual one. */
export const recipientsOf = ({ kind, recipients, chosenBy }: CommittedEvent): Recipient[] =>
  recipients.map((party) => ({ party, by: chosenBy?.[party] ?? usualRule(kind) }));
