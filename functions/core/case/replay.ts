import type { CaseMessage, Commit, Message, MessageCommit } from '../commit.ts';
import type { Context } from '../decision.ts';
import { messageCommit } from '../message-commit.ts';
import { onePolicy } from '../policies.ts';
import { emptyStream, withCommit } from '../stream-state.ts';
import { dayOf } from '../time.ts';
import { decide } from './decide.ts';
import { overdueOf } from './due.ts';
import { dueCommit } from './due-commit.ts';
import { fold, initialState } from './fold.ts';
import type { CaseState } from './state.ts';

/** A message is identified by its sender and id. */
export type MessageKey = Pick<Message, 'sender' | 'id'>;

export type Replay = {
  /** The case as it would have unfolded. */
  commits: readonly Commit[];
  /** Later messages that depend on the omitted one: the hub would have refused them, so they are omitted too. */
  dependants: readonly MessageCommit[];
};

type Rules = Pick<Context, 'register' | 'policies'>;

const followsMessage = (commit: Commit): commit is MessageCommit => commit.message !== undefined;

const contextAt = ({ at }: Commit, rules: Rules): Context => ({ ...rules, now: at, today: dayOf(at) });

/** A commit decided again, at its own time and policy version; undefined if it would not have happened. */
const decidedAgain = (state: CaseState, commit: Commit, { register, policies }: Rules): Commit | undefined => {
  const { stream, due, policy, id, recordedAt } = commit;
  const stamp = { ...(id !== undefined && { id }), recordedAt };
  const version = policy && policies.version(policy);
  const context = contextAt(commit, { register, policies: version ? onePolicy(version) : policies });
  if (!followsMessage(commit)) return due === undefined ? undefined : dueCommit(stream, state, due, context, stamp);
  const decision = decide(state, commit.message as CaseMessage, context);
  return decision.outcome === 'accepted'
    ? messageCommit(commit.message, stream, state, decision, context, stamp)
    : undefined;
};

/** What would have fallen due, and fired, before a message. */
const dueBefore = (state: CaseState, message: MessageCommit, rules: Rules): readonly Commit[] => {
  const context = contextAt(message, rules);
  const item = overdueOf(state, context);
  const due = item && dueCommit(message.stream, state, item.id, context, { recordedAt: message.recordedAt });
  return due ? [due, ...dueBefore(fold(state, due), message, rules)] : [];
};

const saysTheSame = (one: Commit | undefined, other: Commit | undefined): boolean =>
  JSON.stringify([one?.events, one?.flags]) === JSON.stringify([other?.events, other?.flags]);

/**
 * R-ROUTE-10: a case replayed without one of its messages. Everything after it is decided on both cases, with and without the
 * message; where the results agree, the original commit is kept, whatever the rules are today.
 */
export const replayWithout = (commits: readonly Commit[], { sender, id }: MessageKey, rules: Rules): Replay => {
  const index = commits.findIndex((commit) => commit.sender === sender && commit.message?.id === id);
  const leftOut = commits[index];
  if (!leftOut) return { commits, dependants: [] };

  const replayed = commits.slice(0, index);
  const dependants: MessageCommit[] = [];
  let without = replayed.reduce(fold, initialState);
  let whole = fold(without, leftOut);
  const add = (commit: Commit) => {
    replayed.push(commit);
    without = fold(without, commit);
  };

  for (const commit of commits.slice(index + 1)) {
    const due = followsMessage(commit) ? dueBefore(without, commit, rules) : [];
    const caughtUp = due.reduce(fold, without);
    const again = decidedAgain(caughtUp, commit, rules);
    const isUntouched = saysTheSame(decidedAgain(whole, commit, rules), again);
    const result = isUntouched ? { ...commit, sequence: caughtUp.sequence + 1 } : again;
    if (result) for (const each of [...due, result]) add(each);
    else if (followsMessage(commit)) dependants.push(commit);
    whole = fold(whole, commit);
  }
  return { commits: replayed, dependants };
};

/** The state of such a case. The stream keeps its length, and the message's id stays taken (R-ROUTE-6). */
export const foldWithout = (commits: readonly Commit[], omitted: MessageKey, rules: Rules): CaseState => ({
  ...replayWithout(commits, omitted, rules).commits.reduce(fold, initialState),
  ...commits.reduce(withCommit, emptyStream),
});
