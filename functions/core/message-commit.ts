import type { Message, MessageCommit, Stamp, StreamId } from './commit.ts';
import type { Context, Decision } from './decision.ts';
import type { StreamState } from './stream-state.ts';

/** The commit that records a message on its stream. */
export const messageCommit = (
  message: Message,
  stream: StreamId,
  state: StreamState,
  { events, flags, policy }: Extract<Decision, { outcome: 'accepted' }>,
  { now }: Pick<Context, 'now'>,
  stamp: Stamp,
): MessageCommit => ({
  form: 2,
  stream,
  sequence: state.sequence + 1,
  sender: message.sender,
  actor: message.actor,
  at: now,
  ...stamp,
  message,
  events,
  flags: message.repaired ? [...flags, 'repaired'] : flags,
  ...(policy && { policy }),
});
