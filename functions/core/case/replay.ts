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

/** A message is told apart by its sender and its id. */
export type Said = Pick<Message, 'sender' | 'id'>;

export type Replay = {
  /** The case as it would have been told. */
  commits: readonly Commit[];
  /** The later messages that need the one left out: the hub would have refused them, and so they are left out too. */
  dependants: readonly MessageCommit[];
};

type Rules = Pick<Context, 'register' | 'policies'>;

const followsMessage = (commit: Commit): commit is MessageCommit => commit.message !== undefined;

const contextAt = ({ at }: Commit, rules: Rules): Context => ({ ...rules, now: at, today: dayOf(at) });

/** A commit decided again, at its own time and policy version; nothing where it would not have come about. */
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

/** What would have fallen due by the time of a message, and been told ahead of it. */
const dueBefore = (state: CaseState, message: MessageCommit, rules: Rules): readonly Commit[] => {
  const context = contextAt(message, rules);
  const item = overdueOf(state, context);
  const due = item && dueCommit(message.stream, state, item.id, context, { recordedAt: message.recordedAt });
  return due ? [due, ...dueBefore(fold(state, due), message, rules)] : [];
};

const saysTheSame = (one: Commit | undefined, other: Commit | undefined): boolean =>
  JSON.stringify([one?.events, one?.flags]) === JSON.stringify([other?.events, other?.flags]);

/**
 * R-ROUTE-10: a case told again without one of its messages. Everything after it is decided on both cases, the one with it and
 * the one without; what comes out alike stays as it was told, whatever the rules say today.
 */
export const replayWithout = (commits: readonly Commit[], { sender, id }: Said, rules: Rules): Replay => {
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
    const told = isUntouched ? { ...commit, sequence: caughtUp.sequence + 1 } : again;
    if (told) for (const each of [...due, told]) add(each);
    else if (followsMessage(commit)) dependants.push(commit);
    whole = fold(whole, commit);
  }
  return { commits: replayed, dependants };
};

/** The state of such a case. The stream stays as long as it is, and the message's id taken (R-ROUTE-6). */
export const foldWithout = (commits: readonly Commit[], said: Said, rules: Rules): CaseState => ({
  ...replayWithout(commits, said, rules).commits.reduce(fold, initialState),
  ...commits.reduce(withCommit, emptyStream),
});
