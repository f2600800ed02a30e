import { fold } from '../../functions/core/case/fold.ts';
import type { CaseState } from '../../functions/core/case/state.ts';
import type { Commit, CommittedEvent, Message } from '../../functions/core/commit.ts';
import { noonOf } from './case.ts';
import { akasse, jobcentre } from './messages.ts';

/** A message as an event with data of its own. */
export const said = ({ kind, sender, data }: Message): CommittedEvent => ({
  kind,
  sender,
  recipients: [sender === akasse ? jobcentre : akasse],
  data,
});

/** The state after one event, told by the hub unless `cause` says otherwise. */
export const happened = (state: CaseState, event: CommittedEvent, cause: Partial<Commit> = {}): CaseState =>
  fold(state, {
    form: 2,
    stream: 'case/case-1',
    sequence: state.sequence + 1,
    sender: 'hub',
    actor: 'deadlines',
    at: noonOf('2012-11-06'),
    recordedAt: noonOf('2012-11-06'),
    events: [event],
    flags: [],
    ...cause,
  });
