import { describe, expect, it } from 'vitest';
import { decideDue, overdueOf } from '../../functions/core/case/due.ts';
import { fold } from '../../functions/core/case/fold.ts';
import type { Commit } from '../../functions/core/commit.ts';
import { aheadOf, contextOf, noonOf, viewIn } from './case.ts';
import { effortOver, fromHub } from './events.ts';
import { given } from './given-when-then.ts';
import { akasse, cpr, effort, effortEnded, question, spellClosed, spellOpened } from './messages.ts';
import { fallsDue, on } from './step.ts';

const unanswered = (questionId: string) => fromHub('question-unanswered', 'R-ASK-1', { cpr, questionId });

describe('of several pending items', () => {
  const asked = [spellOpened(), question(), question({ questionId: 'spoergsmaal-4' }, { sender: akasse })];

  it('R-ASK-1 one falls due alone: of two questions on the same day, only the named one', () => {
    const known = given(...asked, on('2012-11-14'), fallsDue('question-answer:spoergsmaal-4'));
    expect(known.commits.at(-1)?.events).toEqual([unanswered('spoergsmaal-4')]);
    expect(aheadOf(known).map(({ id }) => id)).toEqual(['question-answer:spoergsmaal-3']);
  });

  it('R-LIE-1 R-ASK-1 an item is identified by its kind and reference, even where two share a reference', () => {
    const known = given(
      ...asked,
      effort({ effortId: 'spoergsmaal-3', until: '2012-12-03' }),
      on('2012-12-05'),
      fallsDue('less-intensive-effort-end:spoergsmaal-3'),
    );
    expect(known.commits.at(-1)?.events).toEqual([effortOver('until', 'spoergsmaal-3')]);
  });

  it('the earliest is overdue first, in whatever order they were added', () => {
    const known = given(
      spellOpened(),
      effort(),
      effortEnded({ endedOn: '2012-11-09' }),
      question(),
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
      question(),
      spellClosed({ lastDay: '2012-12-14' }),
      on('2012-11-10'),
      fallsDue('less-intensive-effort-end:mii-4'),
    );
    expect(overdueOf(ended.state, contextOf({ ...ended, now: '2013-01-02T11:00:00.000Z' }))?.id).toBe(
      'question-answer:spoergsmaal-3',
    );
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
