import { describe, expect, it } from 'vitest';
import { fold, initialState } from '../../functions/core/case/fold.ts';
import { type Projection, project } from '../../functions/core/case/project.ts';
import { shippedPolicies } from '../../functions/core/shipped-policies.ts';
import { given } from './given-when-then.ts';
import { akasse, effort, effortEnded, jobcentre, spellClosed, spellOpened, veto } from './messages.ts';
import { fallsDue, on, type Step } from './step.ts';

const end = (effortId: string, at: string) => ({
  id: `less-intensive-effort-end:${effortId}`,
  kind: 'less-intensive-effort-end' as const,
  at,
});

/** The projection of the last commit of these steps. */
const projectionOf = (...steps: Step[]): Projection => {
  const { commits } = given(spellOpened(), ...steps);
  const last = commits.at(-1);
  if (!last) throw new Error('no commit');
  const before = commits.slice(0, -1).reduce(fold, initialState);
  return project(last, before, fold(before, last), shippedPolicies);
};

describe('the projection of a commit', () => {
  it('R-ROUTE-1 puts each event on the feed of each recipient, in the order of the events', () =>
    expect(projectionOf(effort(), veto()).feed).toEqual([
      { recipient: akasse, event: 1 },
      { recipient: akasse, event: 2 },
      { recipient: jobcentre, event: 2 },
    ]));

  it('adds the due items that the commit creates', () =>
    expect(projectionOf(effort()).due).toEqual({ added: [end('mii-4', '2012-12-16T23:00:00.000Z')], removed: [] }));

  it('adds only what is new', () =>
    expect(projectionOf(effort(), spellClosed({ lastDay: '2012-12-03' })).due).toEqual({
      added: [{ id: 'spell-end:1', kind: 'spell-end', at: '2012-12-03T23:00:00.000Z' }],
      removed: [],
    }));

  it('adds what has moved under its existing id', () =>
    expect(projectionOf(effort(), effortEnded({ endedOn: '2012-12-10' })).due).toEqual({
      added: [end('mii-4', '2012-12-10T23:00:00.000Z')],
      removed: [],
    }));

  it.each([veto(), spellClosed()])('removes what is no longer pending: $kind', (message) =>
    expect(projectionOf(effort(), message).due).toEqual({
      added: [],
      removed: ['less-intensive-effort-end:mii-4'],
    }),
  );

  it('removes what has fallen due, and notifies both parties', () =>
    expect(projectionOf(effort(), on('2012-12-17'), fallsDue('less-intensive-effort-end:mii-4'))).toEqual({
      feed: [
        { recipient: akasse, event: 1 },
        { recipient: jobcentre, event: 1 },
      ],
      due: { added: [], removed: ['less-intensive-effort-end:mii-4'] },
      holders: [akasse, jobcentre],
    }));

  it('R-ROUTE-2 names the current and former holders of the case, each once', () => {
    const next = 'akasse-krifa';
    const comes = [spellClosed(), spellOpened({ akasse: next }, { sender: next }), spellClosed({}, { sender: next })];
    expect(projectionOf().holders).toEqual([akasse, jobcentre]);
    expect(projectionOf(...comes, spellOpened()).holders.toSorted()).toEqual([akasse, next, jobcentre]);
  });
});
