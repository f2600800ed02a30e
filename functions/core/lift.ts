import { type Commit, type Fact, factsOf } from './commit.ts';

/** Before `spell-ended` existed, closing a spell ended it at once, even with a last day in the future. */
const lifted = (fact: Fact): Fact[] => {
  if (fact.kind !== 'spell-closed' || 'withdrawn' in fact.data) return [fact];
  const { cpr, lastDay, outcome } = fact.data;
  return [fact, { ...fact, kind: 'spell-ended', data: { cpr, lastDay, outcome }, sender: 'hub' }];
};

/** The facts of a commit in today's terms, whenever it was written. */
export const liftedFactsOf = (commit: Commit): Fact[] =>
  commit.form ? factsOf(commit) : factsOf(commit).flatMap(lifted);
