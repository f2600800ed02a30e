import { describe, expect, it } from 'vitest';
import { decideDue, overdueOf } from '../../functions/core/case/due.ts';
import { fold } from '../../functions/core/case/fold.ts';
import type { Commit } from '../../functions/core/commit.ts';
import { contextOf, noonOf, viewIn } from './case.ts';
import { effortOver } from './events.ts';
import { given } from './given-when-then.ts';
import { effort, effortEnded, spellClosed, spellOpened } from './messages.ts';
import { fallsDue, on } from './step.ts';

describe('of several things that lie ahead', () => {
  it('the one that comes first is overdue first, whatever it was told after', () => {
    const known = given(
      spellOpened(),
      effort(),
      effortEnded({ endedOn: '2012-11-09' }),
      spellClosed({ lastDay: '2012-12-14' }),
    );
    const overdueAt = (now: string) => overdueOf(known.state, contextOf({ ...known, now }))?.id;
    expect(overdueAt('2012-11-09T22:59:59.999Z')).toBeUndefined();
    expect(overdueAt('2012-11-09T23:00:00.000Z')).toBe('less-intensive-effort-end:mii-4');
    expect(overdueAt('2013-01-02T11:00:00.000Z')).toBe('less-intensive-effort-end:mii-4');
    const ended = given(
      spellOpened(),
      effort(),
      effortEnded({ endedOn: '2012-11-09' }),
      spellClosed({ lastDay: '2012-12-14' }),
      on('2012-11-10'),
      fallsDue('less-intensive-effort-end:mii-4'),
    );
    expect(overdueOf(ended.state, contextOf({ ...ended, now: '2013-01-02T11:00:00.000Z' }))?.id).toBe('spell-end:1');
  });
});

describe('two concurrent efforts, which no rule permits', () => {
  it('R-LIE-1 each end on their own day, and the one that ends last is shown', () => {
    const known = given(spellOpened(), effort({ until: '2012-12-03' }));
    const commit = known.commits.at(-1) as Commit;
    const second = effort({ effortId: 'mii-5', until: '2012-12-10' });
    const state = fold(known.state, { ...commit, sequence: 3, message: second });
    const { events } =
      decideDue(state, 'less-intensive-effort-end:mii-4', contextOf({ ...known, now: noonOf('2012-12-20') })) ?? {};
    expect(events).toEqual([effortOver('until')]);
    expect(viewIn({ ...known, state }).effort).toMatchObject({ effortId: 'mii-5', endsOn: '2012-12-11' });
  });
});
