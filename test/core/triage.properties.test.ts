import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstJointMeetingBy } from '../../functions/core/case/matters/triage.ts';
import { isHeld } from '../../functions/core/case/state.ts';
import { story } from './arbitrary.ts';
import { type Case, newCase } from './case.ts';
import { jointOneByTheBook } from './joint-one-by-the-book.ts';
import { cpr } from './messages.ts';
import { play, type Step, take } from './step.ts';

const casesOf = (steps: readonly Step[]): Case[] => {
  let now = newCase;
  return steps.map((step) => {
    now = take(now, step).after;
    return now;
  });
};

const jointOne = ({ state, policy }: Case) =>
  isHeld(state) ? { track: state.triage.track, by: firstJointMeetingBy(state.triage, state.spell, policy) } : undefined;

it('R-TRI-2 R-TRI-4 R-TRI-6 R-TRI-8 track and due date of joint-1 match the rulebook at every moment', () =>
  fc.assert(
    fc.property(story, (steps) => {
      const cases = casesOf(steps);
      expect(cases.map(jointOne)).toEqual(cases.map(({ commits }) => jointOneByTheBook(commits)));
    }),
    { numRuns: 300 },
  ));

it('R-TRI-2 a change of track is reported when there is one, and never otherwise', () =>
  fc.assert(
    fc.property(story, (steps) => {
      const { commits } = play(steps);
      let before: string | undefined;
      for (const [index, { message, events }] of commits.entries()) {
        const book = jointOneByTheBook(commits.slice(0, index + 1));
        const isChange = message?.kind !== 'spell-opened' && book?.track !== before;
        expect(events.filter(({ kind }) => kind === 'contact-track-changed').map(({ data }) => data)).toEqual(
          isChange ? [{ cpr, track: book?.track, firstJointMeetingBy: book?.by }] : [],
        );
        before = book?.track;
      }
    }),
  ));
