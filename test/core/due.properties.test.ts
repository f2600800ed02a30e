import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Decision } from '../../functions/core/decision.ts';
import { decideDue, dueItemsOf } from '../../functions/core/due.ts';
import { evolve } from '../../functions/core/evolve.ts';
import { project } from '../../functions/core/project.ts';
import { type CaseState, initialState } from '../../functions/core/state.ts';
import { addDays, dayOf } from '../../functions/core/time.ts';
import { story } from './arbitrary.ts';
import { type Case, fallDue, noonOf, tell } from './case.ts';
import { effortsByTheBook } from './efforts-by-the-book.ts';
import { encounters } from './encounters.ts';
import { play } from './step.ts';

const standing = ({ state }: Case): string[] =>
  [...state.efforts.values()].filter(({ over }) => over === undefined).map(({ effortId }) => effortId);

/** All that is due by `now` falls due, the earliest first. */
const sweep = (before: Case): Case =>
  dueItemsOf(before.state)
    .filter(({ at }) => Date.parse(at) <= Date.parse(before.now))
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
    .reduce((swept, { id }) => fallDue(swept, id), before);

const storyAndDays = fc.tuple(story, fc.integer({ min: 0, max: 60 }));
const wait = (before: Case, days: number): Case => ({ ...before, now: noonOf(addDays(dayOf(before.now), days)) });

it('R-LIE-1 a sweep ends every effort that is over by then, and no other', () =>
  fc.assert(
    fc.property(storyAndDays, ([steps, days]) => {
      const swept = sweep(wait(play(steps), days));
      expect(standing(swept).sort()).toEqual(effortsByTheBook(swept.commits, dayOf(swept.now)).sort());
    }),
    { numRuns: 300 },
  ));

it('R-LIE-1 an item that has fallen due leads to nothing the second time', () =>
  fc.assert(
    fc.property(storyAndDays, ([steps, days]) => {
      const waited = wait(play(steps), days);
      const swept = sweep(waited);
      for (const { id } of dueItemsOf(waited.state).filter(({ at }) => Date.parse(at) <= Date.parse(waited.now)))
        expect(decideDue(swept.state, id, swept)).toEqual([]);
      expect(sweep(swept)).toEqual(swept);
    }),
  ));

it('R-LIE-1 an index kept by the projections alone holds at every moment what lies ahead', () =>
  fc.assert(
    fc.property(story, (steps) => {
      const index = new Map<string, string>();
      let before: CaseState = initialState;
      for (const commit of play(steps).commits) {
        const after = evolve(before, commit);
        const { due } = project(commit, before, after);
        for (const id of due.removed) index.delete(id);
        for (const { id, at } of due.added) index.set(id, at);
        expect(index).toEqual(new Map(dueItemsOf(after).map(({ id, at }) => [id, at])));
        before = after;
      }
    }),
  ));

/** The answer, less the endings that a sweep may have told before. */
const withoutEndings = (decision: Decision) =>
  decision.outcome === 'accepted'
    ? { ...decision, events: decision.events.filter(({ kind }) => kind !== 'less-intensive-ended') }
    : decision;

it('R-LIE-1 an answer does not hang on whether what is due has been swept yet', () =>
  fc.assert(
    fc.property(story, (steps) => {
      for (const { before, message, answer } of encounters(steps)) {
        const { decision } = tell(sweep(before), message);
        expect(withoutEndings(answer.decision)).toEqual(withoutEndings(decision));
      }
    }),
  ));
