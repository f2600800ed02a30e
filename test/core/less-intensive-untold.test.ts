import { describe, expect, it } from 'vitest';
import { decide } from '../../functions/core/case/decide.ts';
import type { CaseMessage } from '../../functions/core/commit.ts';
import { refusal } from '../../schemas/refusal.ts';
import { contextOf, noonOf } from './case.ts';
import { given } from './given-when-then.ts';
import { effort, effortEnded, spellOpened } from './messages.ts';

describe('an effort that time has ended, not yet reported to anybody', () => {
  const told = () => given(spellOpened(), effort());
  /** Decided on the case as it is, before due items are swept. */
  const decided = (message: CaseMessage, day: string) => {
    const known = told();
    return decide(known.state, message, contextOf({ ...known, now: noonOf(day) }));
  };
  const another = effort({ effortId: 'mii-5', from: '2012-12-17', startsOn: '2013-01-07' });

  it('R-LIE-1 is not ended again from the day of the start on', () => {
    expect(decided(effortEnded({ endedOn: '2012-12-16' }), '2012-12-16')).toMatchObject({ outcome: 'accepted' });
    expect(decided(effortEnded({ endedOn: '2012-12-17' }), '2012-12-17')).toEqual({
      outcome: 'refused',
      refusal: refusal('impossible-step', 'R-LIE-1', '/data/effortId'),
    });
  });

  it('R-LIE-1 blocks another until then', () => {
    expect(decided(another, '2012-12-16')).toMatchObject({ outcome: 'refused', refusal: { code: 'effort-stands' } });
    expect(decided(another, '2012-12-17')).toMatchObject({ outcome: 'accepted' });
  });
});
