import { describe, expect, it } from 'vitest';
import { fold, initialState } from '../../functions/core/case/fold.ts';
import { project } from '../../functions/core/case/project.ts';
import { holdersOf } from '../../functions/core/case/state.ts';
import type { Commit } from '../../functions/core/commit.ts';
import { shippedPolicies } from '../../functions/core/shipped-policies.ts';
import { given } from './given-when-then.ts';
import { effort, form, jobcentre, spellOpened, veto } from './messages.ts';
import { on, type Step } from './step.ts';

const question = form('case-question', jobcentre);

/** What the last commit of these steps does to what lies ahead. */
const dueIn = (...steps: Step[]) => {
  const { commits } = given(spellOpened(), ...steps);
  const before = commits.slice(0, -1).reduce(fold, initialState);
  const last = commits.at(-1) as Commit;
  const { added, removed } = project(last, before, fold(before, last), shippedPolicies).due;
  return { added: added.map(({ id }) => id), removed };
};

describe('the projection of a commit', () => {
  it('adds an item beside another at the same instant', () => {
    const another = question({ questionId: 'spoergsmaal-4' });
    expect(dueIn(question(), another)).toEqual({ added: ['question-answer:spoergsmaal-4'], removed: [] });
  });

  it('removes one item, and leaves another that is still pending', () =>
    expect(dueIn(on('2012-11-19'), question(), effort(), veto())).toEqual({
      added: [],
      removed: ['less-intensive-effort-end:mii-4'],
    }));

  it('has no holders where no spell has opened', () => expect(holdersOf(initialState)).toEqual([]));
});
