import type { Commit, Sender } from './commit.ts';

/** A message that was accepted: it is told apart by its sender and its id. */
export type Accepted = { sender: Sender; id: string; sequence: number };

/** What is remembered of every stream, whatever it is about. */
export type StreamState = {
  /** Sequence of the last commit folded; 0 for a stream without any. */
  readonly sequence: number;
  /** Which commit took which message (R-ROUTE-6). */
  readonly accepted: readonly Accepted[];
};

export const emptyStream: StreamState = { sequence: 0, accepted: [] };

/** The state with one more commit. */
export const withCommit = <State extends StreamState>(state: State, { sequence, sender, message }: Commit): State => ({
  ...state,
  sequence,
  accepted: message ? [...state.accepted, { sender, id: message.id, sequence }] : state.accepted,
});

/** The commit that took this message before. */
export const acceptedAt = ({ accepted }: StreamState, message: { id: string; sender: Sender }): number | undefined =>
  accepted.find(({ sender, id }) => id === message.id && sender === message.sender)?.sequence;
