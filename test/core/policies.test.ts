import { describe, expect, it } from 'vitest';
import { type PolicyAssignment, policiesOf } from '../../functions/core/policies.ts';
import { defaultPolicy, type Policy } from '../../schemas/policy.ts';

const version = (id: string, number: number): Policy => ({ ...defaultPolicy, id, version: number });
const versions = [version('a', 1), version('a', 2), version('a', 3), version('b', 1)] as const;
const first: PolicyAssignment = { id: 'a', version: 1, from: '2012-01-01', reaches: 'new-spells' };
const named = ({ id, version: number }: Policy) => `${id} ${number}`;

describe('R-DUE-1 the policy in force', () => {
  it('for a new spell is the latest one in force on its first day', () => {
    const { forNewSpell } = policiesOf(versions, [
      first,
      { id: 'a', version: 2, from: '2013-01-01', reaches: 'new-spells' },
      { id: 'b', version: 1, from: '2014-01-01', reaches: 'open-cases' },
    ]);
    expect(['2012-12-31', '2013-01-01', '2014-01-01'].map((day) => named(forNewSpell(day)))).toEqual([
      'a 1',
      'a 2',
      'b 1',
    ]);
  });

  it('for a spell that predates every assignment is the first one', () =>
    expect(named(policiesOf(versions, [first]).forNewSpell('1999-01-01'))).toBe('a 1'));

  it('for an open spell stays the one it opened under', () => {
    const { forSpell } = policiesOf(versions, [
      first,
      { id: 'a', version: 2, from: '2013-01-01', reaches: 'new-spells' },
    ]);
    expect(named(forSpell({ id: 'a', version: 1 }, '2020-01-01'))).toBe('a 1');
  });

  it('R-DUE-5 for an open spell is the version assigned to open cases, from its day on', () => {
    const { forSpell } = policiesOf(versions, [
      first,
      { id: 'a', version: 2, from: '2013-01-01', reaches: 'open-cases' },
      { id: 'a', version: 3, from: '2014-01-01', reaches: 'new-spells' },
      { id: 'b', version: 1, from: '2013-01-01', reaches: 'open-cases' },
    ]);
    expect(named(forSpell({ id: 'a', version: 1 }, '2012-12-31'))).toBe('a 1');
    expect(named(forSpell({ id: 'a', version: 1 }, '2013-01-01'))).toBe('a 2');
    expect(named(forSpell({ id: 'a', version: 3 }, '2015-01-01'))).toBe('a 3');
    expect(named(forSpell({ id: 'b', version: 1 }, '2015-01-01'))).toBe('b 1');
  });

  it('can also be found by its version, whatever is assigned, as long as it ships', () => {
    const policies = policiesOf(versions, [first]);
    expect(policies.version({ id: 'a', version: 3 })).toBe(versions[2]);
    expect(policies.version({ id: 'c', version: 9 })).toBeUndefined();
  });

  it('R-DUE-5 for an open spell is the version it opened under again, where that is assigned last', () => {
    const { forSpell } = policiesOf(versions, [
      first,
      { id: 'a', version: 3, from: '2013-01-01', reaches: 'open-cases' },
      { id: 'a', version: 2, from: '2014-01-01', reaches: 'open-cases' },
    ]);
    expect(named(forSpell({ id: 'a', version: 2 }, '2013-12-31'))).toBe('a 3');
    expect(named(forSpell({ id: 'a', version: 2 }, '2014-01-01'))).toBe('a 2');
  });

  it('is reported missing by name', () =>
    expect(() => policiesOf(versions, [first]).forSpell({ id: 'c', version: 9 }, '2015-01-01')).toThrow(
      'there is no version 9 of the policy c',
    ));
});
