import { isCaseKind, type Kind, kinds } from '../../schemas/kinds/index.ts';
import type { PartyId } from '../../schemas/parties.ts';
import type { RuleId } from '../../schemas/rules/index.ts';
import type { CommittedEvent } from './commit.ts';

/** A party that an event goes to, and the rule that chose it. */
export type Recipient = { party: PartyId; by: RuleId };

/** The two that hold a case are chosen by R-ROUTE-1; whoever gets what concerns no citizen, by the rule of its kind. */
const usualRule = (kind: Kind): RuleId => (isCaseKind(kind) ? 'R-ROUTE-1' : kinds[kind].rule);

/** How an event keeps its recipients: each once, and of the rules only those that are not the usual one. */
export const addressedTo = (kind: Kind, to: readonly Recipient[]): Pick<CommittedEvent, 'recipients' | 'chosenBy'> => {
  const rules = new Map<PartyId, RuleId>();
  for (const { party, by } of to) if (!rules.has(party)) rules.set(party, by);
  const unusual = [...rules].filter(([, by]) => by !== usualRule(kind));
  return { recipients: [...rules.keys()], ...(unusual.length > 0 && { chosenBy: Object.fromEntries(unusual) }) };
};

/** Who an event went to, and by which rule; of an event from before rules were kept, by the usual one. */
export const recipientsOf = ({ kind, recipients, chosenBy }: CommittedEvent): Recipient[] =>
  recipients.map((party) => ({ party, by: chosenBy?.[party] ?? usualRule(kind) }));
