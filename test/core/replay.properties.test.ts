import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldWithout, replayWithout } from '../../functions/core/case/replay.ts';
import type { CaseMessage, Commit } from '../../functions/core/commit.ts';
import { acceptedAt } from '../../functions/core/stream-state.ts';
import { story } from './arbitrary.ts';
import { contextOf } from './case.ts';
import { deepFreeze } from './deep-freeze.ts';
import { play, type Step } from './step.ts';

/** What produced the commits of a case: accepted messages, and each sweep that found something, at its own time. */
const causesOf = (commits: readonly Commit[]): Step[] =>
  commits.flatMap(({ at, message, due = '' }) => [{ now: at }, (message as CaseMessage | undefined) ?? { due }]);

it('R-ROUTE-10 a case without one of its messages equals the case in which it was never sent', () => {
  const met = { dependants: 0, otherDues: 0 };
  fc.assert(
    fc.property(story, fc.nat(), (steps, number) => {
      const whole = deepFreeze(play(steps));
      const causes = causesOf(whole.commits);
      const messages = causes.flatMap((cause) => ('kind' in cause ? [cause] : []));
      const leftOut = messages[number % messages.length];
      if (!leftOut) return;
      const neverSent = play(causes.filter((cause) => cause !== leftOut));
      const { commits, dependants } = replayWithout(whole.commits, leftOut, contextOf(whole));

      expect(commits).toEqual(neverSent.commits);
      const { sequence, accepted } = whole.state;
      expect(foldWithout(whole.commits, leftOut, contextOf(whole))).toEqual({ ...neverSent.state, sequence, accepted });
      const refused = messages.filter(
        (message) => message !== leftOut && acceptedAt(neverSent.state, message) === undefined,
      );
      expect(dependants.map(({ message }) => message)).toEqual(refused);

      const duesOf = (all: readonly Commit[]) => all.flatMap(({ due }) => due ?? []);
      met.dependants += Number(refused.length > 0);
      met.otherDues += Number(duesOf(commits).join() !== duesOf(whole.commits).join());
    }),
    { numRuns: 300 },
  );
  expect(met.dependants).toBeGreaterThan(0);
  expect(met.otherDues).toBeGreaterThan(0);
});

it('R-ROUTE-10 a case without a message that it does not contain equals the case itself', () =>
  fc.assert(
    fc.property(story, (steps) => {
      const known = play(steps);
      for (const other of [
        { sender: 'akasse-krifa', id: 'besked' },
        { sender: 'akasse-hk', id: 'aldrig-sendt' },
      ]) {
        expect(replayWithout(known.commits, other, contextOf(known))).toEqual({
          commits: known.commits,
          dependants: [],
        });
        expect(foldWithout(known.commits, other, contextOf(known))).toEqual(known.state);
      }
    }),
  ));
