import type { Commit, Sender } from './commit.ts';

/** An accepted message, identified by sender and id. */
export type Accepted = { sender: Sender; id: string; sequence: number };

/** State common to all streams. */
export type StreamState = {
  /** Sequence of the last commit folded; 0 for an empty stream. */
  readonly sequence: number;
  /** The commit that recorded each message (R-ROUTE-6). */
  readonly accepted: readonly Accepted[];
};

export const emptyStream: StreamState = { sequence: 0, accepted: [] };

/** The state after one more commit. */
export const withCommit = <State extends StreamState>(state: State, { sequence, sender, message }: Commit): State => ({
  ...state,
  sequence,
  accepted: message ? [...state.accepted, { sender, id: message.id, sequence }] : state.accepted,
});

/** The commit that already recorded this message. */
export const acceptedAt = ({ accepted }: StreamState, message: { id: string; sender: Sender }): number | undefined =>
  accepted.find(({ sender, id }) => id === message.id && sender === message.sender)?.sequence;
