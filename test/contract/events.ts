import type { CommittedEvent } from '../../functions/core/commit.ts';
import { type DataOf, type Kind, kinds } from '../../schemas/kinds/index.ts';
import type { PartyId } from '../../schemas/parties.ts';
import type { Day } from '../../schemas/primitives.ts';

const told = (kind: Kind, data: DataOf<Kind>, recipients: readonly PartyId[]): CommittedEvent => ({
  kind,
  sender: 'hub',
  recipients,
  data,
});

/** An event with the data of its kind's example; by itself it triggers nothing. */
export const event = (recipients: readonly PartyId[], kind: Kind = 'contact-track-changed'): CommittedEvent =>
  told(kind, kinds[kind].examples[0] as DataOf<Kind>, recipients);

export const longEvent = (recipients: readonly PartyId[], length: number): CommittedEvent =>
  told(
    'less-intensive-veto',
    { cpr: '6101801234', vetoId: 'veto-2', act: 'objection', reason: 'other', text: 'x'.repeat(length) },
    recipients,
  );

const cpr = '6101801234';
const [registered, ended] = ['less-intensive-effort', 'less-intensive-ended'] as const;

const opening = { cpr, firstDay: '2012-11-05', municipality: '751', akasse: 'akasse-hk', benefit: 'dagpenge' };

/** Opens a spell, without which nothing falls due; is put on no feed. */
export const spellBegun: CommittedEvent = { ...told('spell-opened', opening, []), sender: 'jobcentre-751' };

/** Adds the due item `less-intensive-effort-end:<effortId>`, at the start of the day `startsOn`. */
export const effortRegistered = (effortId: string, startsOn: Day): CommittedEvent =>
  told(
    registered,
    { cpr, effortId, ground: 'ordinary-full-time-job', from: '2012-11-01', startsOn, documented: true },
    [],
  );
/** Moves the due item to the start of the day after `endedOn`, which is in the future. */
export const effortEnds = (effortId: string, endedOn: Day): CommittedEvent =>
  told(registered, { cpr, effortId, endedOn }, []);
/** Removes the due item. */
export const effortOver = (effortId: string): CommittedEvent => told(ended, { cpr, effortId, because: 'started' }, []);

export const spellOpened = told('spell-opened', opening, ['akasse-hk', 'jobcentre-751']);
/** Adds the due item `spell-end:1` at the start of the day after `lastDay`, or moves it there. */
export const spellClosing = (lastDay: Day): CommittedEvent =>
  told('spell-closed', { cpr, lastDay, outcome: 'job' }, []);
/** Removes that due item. */
export const closingWithdrawn: CommittedEvent = told('spell-closed', { cpr, withdrawn: true }, []);
export const spellEnded = (lastDay: Day): CommittedEvent => told('spell-ended', { cpr, lastDay, outcome: 'job' }, []);
