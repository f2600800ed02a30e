import type { PartyId } from '../../schemas/parties.ts';
import { fold, initialState } from './case/fold.ts';
import { feedOf, type Projection, project } from './case/project.ts';
import type { CaseState } from './case/state.ts';
import { type Commit, type StreamId, type StreamKind, subjectOf } from './commit.ts';
import { foldParty, initialParty, type PartyState } from './party/state.ts';
import type { Policies } from './policies.ts';
import { emptyStream, type StreamState, withCommit } from './stream-state.ts';

/** How one kind of stream is folded and projected. */
export type Decider<State extends StreamState> = {
  initial: State;
  /** Folds the next commit of its stream. Never refuses: it has already happened. */
  fold(state: State, commit: Commit): State;
  /** `before` and `after` are the stream without and with the commit. */
  project(commit: Commit, before: State, after: State, policies: Policies): Projection;
};

export const caseDecider: Decider<CaseState> = { initial: initialState, fold, project };

/** A party stream has no due items. */
export const partyDecider: Decider<PartyState> = {
  initial: initialParty,
  fold: foldParty,
  project: (commit) => ({ feed: feedOf(commit), due: { added: [], removed: [] }, holders: [partyIn(commit.stream)] }),
};

/** A notice's stream names both the party and the delivery. */
const partyIn = (stream: StreamId): PartyId => subjectOf(stream).split(':')[0] ?? '';

/** For streams that nothing is decided on yet: events go on their feeds, but there is no state and no due item. */
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
