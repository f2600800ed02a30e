import type { CommittedEvent } from '../commit.ts';
import type { Conclusion } from '../decision.ts';
import { addressedTo } from '../recipients.ts';
import { addDays } from '../time.ts';
import type { Seen } from './matter.ts';
import { entries } from './matter-of.ts';
import type { Parties } from './state.ts';

/** What each matter concludes from the end of the spell. */
const endingsOf = ({ data }: Extract<Conclusion, { kind: 'spell-ended' }>, seen: Seen): readonly Conclusion[] => {
  const { cpr, lastDay } = data;
  const end = { cpr, lastDay, today: addDays(lastDay, 1) };
  return entries.flatMap(([name, { whenSpellEnds }]) => whenSpellEnds?.(seen.case[name], end, seen) ?? []);
};

/** Each conclusion with what other matters conclude from it in turn. */
export const concludedOn = (seen: Seen, conclusions: readonly Conclusion[]): readonly Conclusion[] =>
  conclusions.flatMap((conclusion) =>
    conclusion.kind === 'spell-ended' ? [conclusion, ...endingsOf(conclusion, seen)] : [conclusion],
  );

/** A conclusion goes to both parties in the hub's own name, unless stated otherwise. */
export const eventOf = ({ kind, data, rule, to, inNameOf }: Conclusion, parties: Parties): CommittedEvent => ({
  kind,
  sender: inNameOf ?? 'hub',
  ...(to ? addressedTo(kind, to) : { recipients: Object.values(parties) }),
  rule,
  data,
});
