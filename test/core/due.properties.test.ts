import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decideDue, dueItemsOf } from '../../functions/core/case/due.ts';
import { fold, initialState } from '../../functions/core/case/fold.ts';
import { project } from '../../functions/core/case/project.ts';
import type { CaseState } from '../../functions/core/case/state.ts';
import { onePolicy } from '../../functions/core/policies.ts';
import { addDays, dayOf } from '../../functions/core/time.ts';
import { defaultPolicy } from '../../schemas/policy.ts';
import { story } from './arbitrary.ts';
import { aheadOf, type Case, caughtUp, contextOf, endOf, noonOf, submit } from './case.ts';
import { effortsByTheBook } from './efforts-by-the-book.ts';
import { encounters } from './encounters.ts';
import { lastDayByTheBook } from './spell-by-the-book.ts';
import { play } from './step.ts';

const standing = ({ state }: Case): string[] =>
  [...state.efforts.values()].filter(({ over }) => over === undefined).map(({ effortId }) => effortId);

const storyAndDays = fc.tuple(story, fc.integer({ min: 0, max: 60 }));
const wait = (before: Case, days: number): Case => ({ ...before, now: noonOf(addDays(dayOf(before.now), days)) });

it('R-LIE-1 a sweep ends every effort that is over by then, and no other', () =>
  fc.assert(
    fc.property(storyAndDays, ([steps, days]) => {
      const swept = caughtUp(wait(play(steps), days));
      expect(standing(swept).sort()).toEqual(effortsByTheBook(swept.commits, dayOf(swept.now)).sort());
    }),
    { numRuns: 300 },
  ));

it('R-LIE-1 an item that has fallen due triggers nothing the second time', () =>
  fc.assert(
    fc.property(storyAndDays, ([steps, days]) => {
      const waited = wait(play(steps), days);
      const swept = caughtUp(waited);
      for (const { id } of aheadOf(waited).filter(({ at }) => Date.parse(at) <= Date.parse(waited.now)))
        expect(decideDue(swept.state, id, contextOf(swept))).toBeUndefined();
      expect(caughtUp(swept)).toEqual(swept);
    }),
  ));

it('R-LIE-1 an index maintained by the projections alone always holds exactly what is pending', () =>
  fc.assert(
    fc.property(story, (steps) => {
      const index = new Map<string, string>();
      let before: CaseState = initialState;
      const policies = onePolicy(defaultPolicy);
      for (const commit of play(steps).commits) {
        const after = fold(before, commit);
        const { due } = project(commit, before, after, policies);
        for (const id of due.removed) index.delete(id);
        for (const { id, at } of due.added) index.set(id, at);
        expect(index).toEqual(
          new Map(dueItemsOf(after, { policies, today: dayOf(commit.at) }).map(({ id, at }) => [id, at])),
        );
        before = after;
      }
    }),
  ));

it('R-LIE-1 at most one effort is active at a time', () =>
  fc.assert(
    fc.property(story, (steps) => {
      for (const { answer } of encounters(steps)) expect(standing(answer.after).length).toBeLessThanOrEqual(1);
    }),
  ));

it('R-SPELL-2 a sweep ends the spell that is over by then, reports it once, and ends no other', () =>
  fc.assert(
    fc.property(storyAndDays, ([steps, days]) => {
      const swept = caughtUp(wait(play(steps), days));
      const { commits, now } = swept;
      expect(endOf(swept)?.lastDay).toBe(lastDayByTheBook(commits, dayOf(now)));
      const told = (kind: string) => commits.filter(({ events }) => events.some((event) => event.kind === kind)).length;
      expect(told('spell-ended')).toBe(told('spell-opened') - (endOf(swept) ? 0 : 1));
    }),
    { numRuns: 300 },
  ));

it('R-LIE-1 R-SPELL-2 an answer does not hang on whether what is due has been swept yet', () =>
  fc.assert(
    fc.property(story, (steps) => {
      for (const { before, message, answer } of encounters(steps))
        expect(answer.decision).toEqual(submit(caughtUp(before), message).decision);
    }),
  ));
