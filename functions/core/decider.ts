import type { PartyId } from '../../schemas/parties.ts';
import { fold, initialState } from './case/fold.ts';
import { feedOf, type Projection, project } from './case/project.ts';
import type { CaseState } from './case/state.ts';
import { type Commit, type StreamId, type StreamKind, subjectOf } from './commit.ts';
import { foldParty, initialParty, type PartyState } from './party/state.ts';
import type { Policies } from './policies.ts';
import { emptyStream, type StreamState, withCommit } from './stream-state.ts';

/** How the commits of one kind of stream are remembered, and what the rest of the hub needs to know of them. */
export type Decider<State extends StreamState> = {
  initial: State;
  /** Folds one commit, the next of its stream. Nothing that happened is refused. */
  fold(state: State, commit: Commit): State;
  /** `before` and `after` are the stream without and with the commit. */
  project(commit: Commit, before: State, after: State, policies: Policies): Projection;
};

export const caseDecider: Decider<CaseState> = { initial: initialState, fold, project };

/** Of a party nothing falls due. */
export const partyDecider: Decider<PartyState> = {
  initial: initialParty,
  fold: foldParty,
  project: (commit) => ({ feed: feedOf(commit), due: { added: [], removed: [] }, holders: [partyIn(commit.stream)] }),
};

/** Also of a notice's stream, which has the party and the delivery that it is about. */
const partyIn = (stream: StreamId): PartyId => subjectOf(stream).split(':')[0] ?? '';

/** Of a stream that nobody decides on yet: its events go on their feeds, and nothing is remembered or falls due. */
const plainDecider: Decider<StreamState> = {
  initial: emptyStream,
  fold: withCommit,
  project: (commit) => ({ feed: feedOf(commit), due: { added: [], removed: [] }, holders: [] }),
};

const deciders = {
  case: caseDecider,
  party: partyDecider,
  agreement: plainDecider,
  offering: plainDecider,
} satisfies Record<StreamKind, unknown>;

/** The decider of a stream, by its kind. */
export const deciderOf = (stream: StreamId): Decider<StreamState> =>
  deciders[stream.slice(0, stream.indexOf('/')) as StreamKind] as Decider<StreamState>;
