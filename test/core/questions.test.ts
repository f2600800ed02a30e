import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf } from '../../functions/core/time.ts';
import { CaseView } from '../../schemas/answers.ts';
import { defaultPolicy } from '../../schemas/policy.ts';
import { storyWith } from './arbitrary.ts';
import { aheadOf, caughtUp, noonOf, viewIn } from './case.ts';
import { effortOver, fromAkasse, fromHub, fromJobcentre } from './events.ts';
import { given } from './given-when-then.ts';
import { happened, said } from './happened.ts';
import { akasse, cpr, effort, form, jobcentre, spellClosed, spellOpened } from './messages.ts';
import { questionsByTheBook } from './questions-by-the-book.ts';
import { fallsDue, on, play, type Step, under } from './step.ts';
import { either, reference, thread } from './threads.ts';

const question = form('case-question', jobcentre);
const answer = form('case-answer', akasse);

const questionId = 'spoergsmaal-3';
const due = fallsDue(`question-answer:${questionId}`);
const untold = (questionId: string) => fromHub('question-unanswered', 'R-ASK-1', { cpr, questionId });
const unanswered = untold(questionId);

const subject = fc.constantFrom('plan', 'plan', 'plan', 'other');
const asking = thread(
  { questionId: reference, sender: either, asked: subject, answered: subject, answerer: either },
  ({ questionId, sender, asked, answered, answerer }) => [
    (_, { id }) => question({ questionId, subject: asked }, { id, sender }),
    (_, { id }) => answer({ questionId, subject: answered }, { id, sender: answerer }),
  ],
);

describe('a question', () => {
  it('R-ASK-1 is open to either party, and reaches the other', () => {
    given(spellOpened()).when(question()).then(fromJobcentre('case-question'));
    given(spellOpened())
      .when(question({}, { sender: akasse }))
      .then(fromAkasse('case-question'));
  });

  it.each([akasse, jobcentre])('R-ASK-1 needs a new reference: not reused by %s', (sender) => {
    for (const steps of [[question()], [question(), answer()]])
      given(spellOpened(), ...steps)
        .when(question({ text: 'Og hvor?' }, { sender }))
        .isRefused('reference-taken', 'R-ASK-1', '/data/questionId');
  });

  it('R-ASK-1 requires an open spell', () =>
    given(spellOpened(), spellClosed()).when(question()).isRefused('no-open-spell', 'R-SPELL-1'));
});

describe('an answer', () => {
  it('R-ASK-1 is given by the other party, and reaches the one that asked', () => {
    given(spellOpened(), question()).when(answer()).then(fromAkasse('case-answer'));
    given(spellOpened(), question({}, { sender: akasse }))
      .when(answer({}, { sender: jobcentre }))
      .then(fromJobcentre('case-answer'));
  });

  it('R-ASK-1 is given once', () =>
    given(spellOpened(), question(), answer())
      .when(answer({ text: 'Den 14. januar.' }))
      .isRefused('impossible-step', 'R-ASK-1', '/data/questionId'));

  it('R-ASK-1 is not given to one’s own question', () => {
    given(spellOpened(), question())
      .when(answer({}, { sender: jobcentre }))
      .isRefused('impossible-step', 'R-ASK-1', '/data/questionId');
    given(spellOpened(), question({}, { sender: akasse }))
      .when(answer())
      .isRefused('impossible-step', 'R-ASK-1', '/data/questionId');
  });

  it('R-ASK-1 must match the subject of the question', () =>
    given(spellOpened(), question())
      .when(answer({ subject: 'benefit-left' }))
      .isRefused('impossible-step', 'R-ASK-1', '/data/subject'));

  it.each(['spoergsmaal-9', 'constructor', '__proto__'])('R-ASK-1 needs a question: not %s', (unknown) =>
    given(spellOpened(), question())
      .when(answer({ questionId: unknown }))
      .isRefused('unknown-reference', 'R-ASK-1', '/data/questionId'),
  );

  it.each(['constructor', '__proto__'])('R-ASK-1 finds its question by the reference %s', (reference) =>
    given(spellOpened(), question({ questionId: reference }))
      .when(answer({ questionId: reference }))
      .then(fromAkasse('case-answer')),
  );
});

describe('the due date of an answer', () => {
  const dueAfter = (...steps: Step[]) => aheadOf(given(spellOpened(), ...steps)).map(({ at }) => at);

  it('R-ASK-1 is the end of the fifth working day after the question', () =>
    expect(aheadOf(given(spellOpened(), on('2012-11-19'), question()))).toEqual([
      { id: 'question-answer:spoergsmaal-3', kind: 'question-answer', at: '2012-11-26T23:00:00.000Z' },
    ]));

  it.each([
    ['over a weekend', '2012-11-06', '2012-11-13T23:00:00.000Z'],
    ['asked on a Saturday', '2012-11-10', '2012-11-16T23:00:00.000Z'],
    ['over Christmas', '2012-12-19', '2012-12-28T23:00:00.000Z'],
    ['over Christmas and the new year', '2012-12-21', '2013-01-02T23:00:00.000Z'],
    ['over Easter', '2013-03-25', '2013-04-04T22:00:00.000Z'],
  ])('R-ASK-1 counts working days: %s', (_, day, at) => expect(dueAfter(on(day), question())).toEqual([at]));

  it('R-ASK-1 counts from the Danish date', () =>
    expect(dueAfter({ now: '2012-11-05T23:30:00.000Z' }, question())).toEqual(['2012-11-13T23:00:00.000Z']));

  it('R-ASK-1 follows the working days of the policy', () =>
    expect(
      dueAfter(under({ ...defaultPolicy, questions: { answerWorkingDays: 1 } }), on('2012-11-09'), question()),
    ).toEqual(['2012-11-12T23:00:00.000Z']));

  it('R-ASK-1 is separate for each question', () =>
    expect(
      dueAfter(
        on('2012-11-06'),
        question(),
        on('2012-11-07'),
        question({ questionId: 'spoergsmaal-4' }, { sender: akasse }),
      ),
    ).toEqual(['2012-11-13T23:00:00.000Z', '2012-11-14T23:00:00.000Z']));

  it('R-ASK-1 is removed once the question is answered', () => expect(dueAfter(question(), answer())).toEqual([]));

  it('R-SPELL-2 R-ASK-1 is void once the spell is over', () => {
    const over = given(spellOpened(), question(), spellClosed(), on('2012-11-20'), due);
    expect(aheadOf(over)).toEqual([]);
    expect(over.commits.at(-1)?.message?.kind).toBe('spell-closed');
  });
});

describe('a question not answered in time', () => {
  const late = { now: '2012-11-13T23:00:00.000Z' };
  const two = [question(), question({ questionId: 'spoergsmaal-4' }, { sender: akasse })];

  it('R-ASK-1 is reported to both parties, once', () => {
    const known = given(spellOpened(), question(), late, due);
    expect(known.commits.at(-1)).toMatchObject({ sender: 'hub', due: `question-answer:${questionId}` });
    expect(known.commits.at(-1)?.events).toEqual([unanswered]);
    expect(aheadOf(known)).toEqual([]);
    expect(given(spellOpened(), question(), late, due, on('2012-12-20'), due).commits).toHaveLength(3);
  });

  it('R-ASK-1 is not reported before the day is over', () =>
    expect(given(spellOpened(), question(), { now: '2012-11-13T22:59:59.999Z' }, due).commits).toHaveLength(2));

  it('R-ASK-1 is not reported once it is answered', () =>
    expect(given(spellOpened(), question(), answer(), late, due).commits).toHaveLength(3));

  it('R-ASK-1 is reported before the next message is decided, swept or not', () => {
    for (const steps of [[late], [late, due]]) {
      const { commits } = given(spellOpened(), question(), ...steps, answer());
      expect(commits.map(({ events }) => events.map(({ kind }) => kind))).toEqual([
        ['spell-opened'],
        ['case-question'],
        ['question-unanswered'],
        ['case-answer'],
      ]);
    }
  });

  it('R-ASK-1 is told alone: of two of a day, the one that is named', () => {
    const known = given(spellOpened(), ...two, on('2012-11-14'), fallsDue('question-answer:spoergsmaal-4'));
    expect(known.commits.at(-1)?.events).toEqual([untold('spoergsmaal-4')]);
    expect(aheadOf(known).map(({ id }) => id)).toEqual(['question-answer:spoergsmaal-3']);
  });

  it('R-LIE-1 R-ASK-1 is told apart from what has the same reference and falls due too', () => {
    const known = given(
      spellOpened(),
      ...two,
      effort({ effortId: questionId, until: '2012-12-03' }),
      on('2012-12-05'),
      fallsDue(`less-intensive-effort-end:${questionId}`),
    );
    expect(known.commits.at(-1)?.events).toEqual([effortOver('until', questionId)]);
  });

  it('R-ASK-1 is told by a sweep for every question of the open spell, once and not too early', () =>
    fc.assert(
      fc.property(storyWith(asking), fc.integer({ min: 0, max: 60 }), (steps, days) => {
        const played = play(steps);
        const { commits, now, state } = caughtUp({ ...played, now: noonOf(addDays(dayOf(played.now), days)) });
        const { asked } = questionsByTheBook(commits);
        if (state.spell.status !== 'open') return;
        const isToldOf = [...asked].map(([id, { answered, told }]) => [id, answered || told]);
        expect(isToldOf).toEqual([...asked].map(([id, { answered, by }]) => [id, answered || by < dayOf(now)]));
      }),
      { numRuns: 300 },
    ));

  it('R-ASK-1 R-AUD-1 is a fact that keeps the rest of what was told, and changes nothing where nothing was asked', () => {
    const { state } = given(spellOpened(), question());
    expect(happened(state, unanswered).questions.get(questionId)).toEqual({
      ...state.questions.get(questionId),
      unansweredOn: '2012-11-06',
    });
    const unasked = given(spellOpened()).state;
    for (const event of [unanswered, said(answer())])
      expect(happened(unasked, event)).toEqual({ ...unasked, sequence: 2 });
  });

  it('R-ASK-1 can still be answered, once', () => {
    given(spellOpened(), question(), late, due).when(answer()).then(fromAkasse('case-answer'));
    given(spellOpened(), question(), late, due, answer())
      .when(answer())
      .isRefused('impossible-step', 'R-ASK-1', '/data/questionId');
  });
});

describe('what the parties see of their questions', () => {
  it('R-ASK-1 is who asked what and when, when the answer is due, and the answer', () => {
    const asked = { questionId, subject: 'plan', text: 'Hvornår begynder kurset?', askedBy: 'jobcentre' };
    const dates = { askedOn: '2012-11-06', answerBy: '2012-11-13' };
    const open = viewIn(given(spellOpened(), question()));
    expect(open.questions).toStrictEqual([{ ...asked, ...dates }]);
    expect(open.deadlines).toEqual([
      { id: 'question-answer:spoergsmaal-3', kind: 'question-answer', dueAt: '2012-11-13T23:00:00.000Z' },
    ]);
    const answered = viewIn(given(spellOpened(), question(), on('2012-11-08'), answer()));
    expect(answered.questions).toStrictEqual([
      { ...asked, ...dates, answer: { text: 'Kurset begynder den 7. januar.', on: '2012-11-08' } },
    ]);
    for (const view of [open, answered]) {
      expect(CaseView.safeParse(view).error).toBeUndefined();
      expect(JSON.stringify(view)).not.toContain(cpr);
    }
  });
});

describe('questions between another pair', () => {
  const next = 'akasse-krifa';
  const withNext = [spellClosed(), spellOpened({ akasse: next }, { sender: next })];

  it('R-ROUTE-2 R-ASK-1 are set aside: they are neither shown nor answered, and no longer fall due', () => {
    const known = given(spellOpened(), question(), ...withNext);
    expect(viewIn(known).questions).toEqual([]);
    expect(aheadOf(known)).toEqual([]);
    known.when(answer({}, { sender: next })).isRefused('unknown-reference', 'R-ASK-1', '/data/questionId');
    known.when(question({}, { sender: next })).then({ kind: 'case-question', sender: next, recipients: [jobcentre] });
  });

  it('R-ROUTE-2 R-ASK-1 are restored when the pair comes back, and can be answered', () => {
    const back = given(spellOpened(), question(), ...withNext, spellClosed({}, { sender: next }), spellOpened());
    expect(viewIn(back).questions).toMatchObject([{ questionId, askedBy: 'jobcentre' }]);
    back.when(answer()).then(fromAkasse('case-answer'));
  });

  it('R-ASK-1 are still there in the next spell of the same pair', () =>
    given(spellOpened(), question(), spellClosed(), spellOpened()).when(answer()).then(fromAkasse('case-answer')));
});
