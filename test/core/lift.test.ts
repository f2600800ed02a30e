import { describe, expect, it } from 'vitest';
import type { Commit } from '../../functions/core/commit.ts';
import { liftedFactsOf } from '../../functions/core/lift.ts';
import { given } from './given-when-then.ts';
import { closingWithdrawn, cpr, spellClosed, spellOpened } from './messages.ts';

describe('a commit from before `spell-ended` existed', () => {
  const closing = spellClosed({ lastDay: '2012-12-14' });
  const old = (commit: Commit | undefined): Commit => {
    const { form: _, ...written } = commit as Commit;
    return written;
  };

  it('R-SPELL-2 reports that a closed spell ended, in the hub’s own name', () => {
    const commit = given(spellOpened(), closing).commits[1];
    const [closed, ended] = liftedFactsOf(old(commit));
    expect(closed).toMatchObject({ kind: 'spell-closed', data: closing.data, sender: closing.sender });
    expect(ended).toEqual({
      ...closed,
      kind: 'spell-ended',
      data: { cpr, lastDay: '2012-12-14', outcome: 'job' },
      sender: 'hub',
    });
    expect(liftedFactsOf(commit as Commit)).toEqual([closed]);
  });

  it('R-SPELL-2 reports nothing more where a last day was withdrawn, or for another kind', () => {
    const [opened, , withdrawn] = given(spellOpened(), closing, closingWithdrawn()).commits;
    expect(liftedFactsOf(old(opened)).map(({ kind }) => kind)).toEqual(['spell-opened']);
    expect(liftedFactsOf(old(withdrawn)).map(({ kind }) => kind)).toEqual(['spell-closed']);
  });
});
