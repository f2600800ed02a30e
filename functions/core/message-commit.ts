import type { Instant } from '../../schemas/primitives.ts';
import type { Message, MessageCommit, StreamId } from './commit.ts';
import type { Context, Decision } from './decision.ts';
import type { StreamState } from './stream-state.ts';

/** The commit by which a stream takes a message. */
export const messageCommit = (
  message: Message,
  stream: StreamId,
  state: StreamState,
  { events, flags, policy }: Extract<Decision, { outcome: 'accepted' }>,
  { now }: Pick<Context, 'now'>,
  recordedAt: Instant,
): MessageCommit => ({
  form: 2,
  stream,
  sequence: state.sequence + 1,
  sender: message.sender,
  actor: message.actor,
  at: now,
  recordedAt,
  message,
  events,
  flags: message.repaired ? [...flags, 'repaired'] : flags,
  ...(policy && { policy }),
});
