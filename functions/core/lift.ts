import { type Commit, type Fact, factsOf } from './commit.ts';

/** A spell that was closed before there was `spell-ended` ended as it was told, also with a last day ahead. */
const lifted = (fact: Fact): Fact[] => {
  if (fact.kind !== 'spell-closed' || 'withdrawn' in fact.data) return [fact];
  const { cpr, lastDay, outcome } = fact.data;
  return [fact, { ...fact, kind: 'spell-ended', data: { cpr, lastDay, outcome }, sender: 'hub' }];
};

/** What a commit tells, in the words of today, whenever it was written. */
export const toldBy = (commit: Commit): Fact[] => (commit.form ? factsOf(commit) : factsOf(commit).flatMap(lifted));
