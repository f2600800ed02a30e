import { describe, expect, it } from 'vitest';
import { decide } from '../../functions/core/case/decide.ts';
import { decideDue } from '../../functions/core/case/due.ts';
import { initialState } from '../../functions/core/case/fold.ts';
import type { CaseState } from '../../functions/core/case/state.ts';
import type { CaseMessage } from '../../functions/core/commit.ts';
import { type PolicyAssignment, policiesOf } from '../../functions/core/policies.ts';
import { defaultPolicy, type Policy } from '../../schemas/policy.ts';
import { refusal } from '../../schemas/refusal.ts';
import { contextOf, newCase, noonOf } from './case.ts';
import { given } from './given-when-then.ts';
import { doubt, effort, spellClosed, spellOpened, triageResult } from './messages.ts';
import { under } from './step.ts';

const version = (number: number, announceDays: number): Policy => ({
  ...defaultPolicy,
  version: number,
  spells: { announceDays },
});
const versions = [version(1, 11), version(2, 22), version(3, 33)] as const;
const { id } = defaultPolicy;
const first: PolicyAssignment = { id, version: 1, from: '2012-01-01', reaches: 'new-spells' };
const policies = policiesOf(versions, [
  first,
  { id, version: 2, from: '2012-12-01', reaches: 'new-spells' },
  { id, version: 3, from: '2013-01-01', reaches: 'open-cases' },
]);

const contextOn = (day: string) => ({ ...contextOf({ ...newCase, now: noonOf(day) }), policies });
const decided = (state: CaseState, message: CaseMessage, day: string) => decide(state, message, contextOn(day));
const versionOf = (decision: ReturnType<typeof decide>) =>
  decision.outcome === 'accepted' ? decision.policy?.version : decision.outcome;

/** A spell that opened under the first version. */
const opened = () => given(under(versions[0]), spellOpened(), effort()).state;

describe('R-DUE-1 the policy of a decision', () => {
  it('on a new spell is the one in force on its first day, whenever it is sent', () => {
    expect(versionOf(decided(initialState, spellOpened({ firstDay: '2012-11-30' }), '2012-12-03'))).toBe(1);
    expect(versionOf(decided(initialState, spellOpened({ firstDay: '2012-12-01' }), '2012-11-28'))).toBe(2);
  });

  it('on a next spell is the one of its own first day, not that of the spell before', () => {
    const over = given(under(versions[0]), spellOpened(), spellClosed()).state;
    expect(versionOf(decided(over, spellOpened({ firstDay: '2012-12-03' }), '2012-12-03'))).toBe(2);
    expect(versionOf(decided(over, spellOpened({ firstDay: '2013-01-02' }), '2013-01-02'))).toBe(3);
  });

  it('R-DUE-5 in an open spell is the one that it opened under, until another is assigned to open cases', () => {
    expect(versionOf(decided(opened(), triageResult(), '2012-12-31'))).toBe(1);
    expect(versionOf(decided(opened(), triageResult(), '2013-01-01'))).toBe(3);
  });

  it('supplies the numbers in a refusal', () => {
    const lateDoubt = doubt({ observedOn: '2013-01-02' });
    for (const [day, announceDays] of [
      ['2012-11-20', 11],
      ['2012-12-31', 22],
    ] as const)
      expect(decided(opened(), lateDoubt, day)).toEqual({
        outcome: 'refused',
        refusal: refusal('not-happened-yet', 'R-FACT-1', '/data/observedOn', { announceDays }),
      });
  });

  it('R-DUE-5 on a due item is the one that applies to the case by then', () => {
    const due = (day: string) => decideDue(opened(), 'less-intensive-effort-end:mii-4', contextOn(day))?.policy;
    expect(due('2012-12-17')).toEqual({ id, version: 1 });
    expect(due('2013-01-01')).toEqual({ id, version: 3 });
  });
});
