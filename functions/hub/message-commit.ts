import type { Message, MessageCommit, StreamId } from '../core/commit.ts';
import type { Context, Decision } from '../core/decision.ts';
import type { StreamState } from '../core/stream-state.ts';
import type { Ports } from './ports.ts';

/** The commit by which a stream takes a message. */
export const messageCommit = (
  message: Message,
  stream: StreamId,
  state: StreamState,
  { events, flags, policy }: Extract<Decision, { outcome: 'accepted' }>,
  { now }: Pick<Context, 'now'>,
  { systemClock, newCommitId }: Pick<Ports, 'systemClock' | 'newCommitId'>,
): MessageCommit => ({
  form: 2,
  id: newCommitId(),
  stream,
  sequence: state.sequence + 1,
  sender: message.sender,
  actor: message.actor,
  at: now,
  recordedAt: systemClock.now(),
  message,
  events,
  flags: message.repaired ? [...flags, 'repaired'] : flags,
  ...(policy && { policy }),
});
