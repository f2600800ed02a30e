import fc from 'fast-check';
import type { CaseMessage, PartyMessage } from '../../functions/core/commit.ts';
import { addDays } from '../../functions/core/time.ts';
import { CaseView } from '../../schemas/answers.ts';
import { contactSheet, spellOpened } from './messages.ts';
import { fallsDue, on, type Step } from './step.ts';
import { effort, reference, type Thread, threads, veto } from './threads.ts';

const firstDay = '2012-11-05';
const longestThread = 5;

/** A thread that starts on some day, continues after some days each time, and may lack one of its messages. */
const placed = (thread: fc.Arbitrary<Thread>) =>
  fc
    .record({
      thread,
      begins: fc.integer({ min: 0, max: 100 }),
      waits: fc.array(fc.constantFrom(0, 1, 3, 8), { minLength: longestThread, maxLength: longestThread }),
      missing: fc.constantFrom(undefined, undefined, undefined, 0, 1, 2),
    })
    .map(({ thread, begins, waits, missing }) => {
      let day = begins;
      return thread
        .map((draft, index) => {
          day += waits[index] ?? 0;
          return { day, draft };
        })
        .filter((_, index) => index !== missing);
    });

const dueKinds = CaseView.shape.deadlines.element.shape.kind.options;
const item = fc
  .tuple(fc.constantFrom(...dueKinds), fc.oneof(reference, fc.constantFrom('1', '2')))
  .map((parts) => parts.join(':'));
const fallingDue = fc.array(fc.record({ day: fc.integer({ min: 0, max: 120 }), item }), { maxLength: 6 });

const told = (messages: readonly { day: number; draft: Thread[number] }[]): { day: number; steps: Step[] }[] =>
  messages.map(({ day, draft }, index) => {
    const today = addDays(firstDay, day);
    return { day, steps: [on(today), draft(today, { id: `besked-${index}` })] };
  });

const inOrder = (moments: readonly { day: number; steps: Step[] }[]): Step[] =>
  [...moments].sort((one, other) => one.day - other.day).flatMap(({ steps }) => steps);

/** One citizen's story: many matters at once, by both parties, and items that fall due in between; with `more` among them. */
export const storyWith = (...more: fc.Arbitrary<Thread>[]): fc.Arbitrary<Step[]> =>
  fc
    .record({
      threads: fc.array(placed(fc.oneof(...threads, ...more.map((arbitrary) => ({ arbitrary, weight: 3 })))), {
        maxLength: 25,
        size: 'max',
      }),
      fallingDue,
    })
    .map(({ threads, fallingDue }) => [
      on(firstDay),
      spellOpened({ firstDay }, { id: 'besked' }),
      ...inOrder([
        ...told(threads.flat()),
        ...fallingDue.map(({ day, item }) => ({
          day,
          steps: [on(addDays(firstDay, day)), fallsDue(item)],
        })),
      ]),
    ]);

export const story = storyWith();

/** Registrations and vetoes of both parties on one day, in any order and none of them lifted. */
export const registrationsAndVetoes: fc.Arbitrary<CaseMessage[]> = fc
  .array(fc.oneof({ arbitrary: effort, weight: 3 }, { arbitrary: veto, weight: 1 }), { maxLength: 12 })
  .map((threads) => threads.flatMap(([draft], index) => (draft ? [draft(firstDay, { id: `besked-${index}` })] : [])));

const unit = fc.record(
  {
    subject: fc.constantFrom('general', 'general', 'meetings', 'crisis:akutpakke-2012'),
    phone: fc.constantFrom('70 10 67 89', '70 10 67 90'),
    municipalities: fc.constantFrom(['751'], ['751', '740']),
  },
  { requiredKeys: ['subject'] },
);

/** What one party sends about itself: contact sheets, some identical to the previous one. */
export const partyStory: fc.Arbitrary<PartyMessage[]> = fc
  .array(fc.array(unit, { minLength: 1, maxLength: 3 }), { maxLength: 8 })
  .map((sheets) => sheets.map((units, index) => contactSheet({ units }, { id: `besked-${index}` })));
