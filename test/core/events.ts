import type { CommittedEvent } from '../../functions/core/commit.ts';
import type { DataOf, Kind, MessageKind } from '../../schemas/kinds/index.ts';
import type { Day } from '../../schemas/primitives.ts';
import type { RuleId } from '../../schemas/rules/index.ts';
import { akasse, cpr, jobcentre } from './messages.ts';

/** An event from the a-kasse to the jobcentre. */
export const fromAkasse = (kind: MessageKind): CommittedEvent => ({ kind, sender: akasse, recipients: [jobcentre] });
export const fromJobcentre = (kind: MessageKind): CommittedEvent => ({ kind, sender: jobcentre, recipients: [akasse] });

/** An a-kasse opened a spell, and the jobcentre was found in the register. */
export const openedByAkasse: CommittedEvent = {
  ...fromAkasse('spell-opened'),
  chosenBy: { [jobcentre]: 'R-ROUTE-3' },
};

/** A conclusion of the hub, sent to both parties. */
export const fromHub = <K extends Kind>(kind: K, rule: RuleId, data: DataOf<K>): CommittedEvent => ({
  kind,
  sender: 'hub',
  recipients: [akasse, jobcentre],
  rule,
  data,
});

export const effortOver = (because: DataOf<'less-intensive-ended'>['because'], effortId = 'mii-4'): CommittedEvent =>
  fromHub('less-intensive-ended', because === 'veto' ? 'R-LIE-2' : 'R-LIE-1', { cpr, effortId, because });

export const spellEnded = (lastDay: Day = '2012-11-05'): CommittedEvent =>
  fromHub('spell-ended', 'R-SPELL-2', { cpr, lastDay, outcome: 'job' });
