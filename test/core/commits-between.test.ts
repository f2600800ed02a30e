import { describe, expect, it } from 'vitest';
import { commitsBetween } from '../../functions/core/case/commits-between.ts';
import type { Commit } from '../../functions/core/commit.ts';
import { given } from './given-when-then.ts';
import { akasse, doubt, jobcentre, spellClosed, spellOpened } from './messages.ts';

const next = 'akasse-krifa';

describe('R-ROUTE-2 the commits between parties', () => {
  const told = () =>
    given(
      spellOpened(),
      doubt(),
      spellClosed(),
      spellOpened({ akasse: next }, { sender: jobcentre }),
      doubt({ doubtId: 'tvivl-9' }),
      spellClosed({}, { sender: next }),
      spellOpened(),
    ).commits;
  const between = (...parties: string[]) => commitsBetween(told(), parties).map(({ sequence }) => sequence);

  it('are those of the spells that all of them are party to, whoever opened them', () => {
    expect(between(akasse, jobcentre)).toEqual([1, 2, 3, 7]);
    expect(between(next, jobcentre)).toEqual([4, 5, 6]);
    expect(between(jobcentre)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(between(akasse)).toEqual([1, 2, 3, 7]);
    expect(between(akasse, next)).toEqual([]);
  });

  it('are none before a spell has opened', () => {
    const [, ...later] = told() as [Commit, ...Commit[]];
    expect(commitsBetween(later, [jobcentre]).map(({ sequence }) => sequence)).toEqual([4, 5, 6, 7]);
  });
});
