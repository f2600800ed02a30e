import { fold, initialState } from '../../functions/core/case/fold.ts';
import { project } from '../../functions/core/case/project.ts';
import type { CaseState } from '../../functions/core/case/state.ts';
import type { Commit, CommittedEvent, Guard, StreamId } from '../../functions/core/commit.ts';
import { shippedPolicies } from '../../functions/core/shipped-policies.ts';
import type { Append, CommitLog } from '../../functions/hub/ports/commit-log.ts';
import { event } from './events.ts';
import { freshCase } from './fresh.ts';

/** A stream as written so far. */
export type History = { stream: StreamId; state: CaseState };

export const newHistory = (stream: StreamId = freshCase()): History => ({ stream, state: initialState });

export const noon = '2012-11-05T11:00:00.000Z';

const commitAfter = ({ stream, state }: History, events: readonly CommittedEvent[], rest: Partial<Commit>): Commit => ({
  form: 2,
  stream,
  sequence: state.sequence + 1,
  sender: 'hub',
  actor: 'deadlines',
  at: noon,
  recordedAt: noon,
  events,
  flags: [],
  policy: { id: 'proposal-danske-akasser-2017', version: 1 },
  ...rest,
});

/** The next commit of a stream, with its projections. */
export const appendAfter = (
  history: History,
  events: readonly CommittedEvent[] = [event([])],
  { guards = [], ...rest }: Partial<Commit> & { guards?: readonly Guard[] } = {},
): Append => {
  const commit = commitAfter(history, events, rest);
  return {
    commit,
    expectedVersion: history.state.sequence,
    guards,
    projection: project(commit, history.state, fold(history.state, commit), shippedPolicies),
  };
};

export const after = ({ stream, state }: History, { commit }: Append): History => ({
  stream,
  state: fold(state, commit),
});

/** Appends one commit for each list of events, in order; returns the resulting stream. */
export const write = async (
  log: CommitLog,
  lists: readonly (readonly CommittedEvent[])[],
  start: History = newHistory(),
): Promise<History & { commits: Commit[] }> => {
  let history = start;
  const commits: Commit[] = [];
  for (const events of lists) {
    const append = appendAfter(history, events);
    await log.append(append);
    history = after(history, append);
    commits.push(append.commit);
  }
  return { ...history, commits };
};
