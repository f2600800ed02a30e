import type { DataOf } from '../../../../schemas/kinds/index.ts';
import { type Side, sideOf } from '../../../../schemas/parties.ts';
import type { Day } from '../../../../schemas/primitives.ts';
import { accept, refuse } from '../../decision.ts';
import { addDays, startOf } from '../../time.ts';
import { addWorkingDays } from '../../working-days.ts';
import type { DueItem, Matter, Seen } from '../matter.ts';
import { pick } from '../pick.ts';
import { type ByReference, put } from '../state.ts';

export type Question = DataOf<'case-question'> & {
  askedBy: Side;
  askedOn: Day;
  answer?: { text: string; on: Day };
  /** The day both parties were notified that it is unanswered. */
  unansweredOn?: Day;
};
type Questions = ByReference<Question>;

/** R-ASK-1: the last day to answer. */
const answerBy = ({ askedOn }: Question, { policy }: Seen): Day =>
  addWorkingDays(askedOn, policy.questions.answerWorkingDays);

const waiting = (own: Questions): Question[] =>
  [...own.values()].filter(({ answer, unansweredOn }) => answer === undefined && unansweredOn === undefined);

const dueKind = 'question-answer';
const dueItemOf = (question: Question, seen: Seen): DueItem => ({
  id: `${dueKind}:${question.questionId}`,
  kind: dueKind,
  at: startOf(addDays(answerBy(question, seen), 1)),
});

/** Questions between the two parties about a citizen (R-ASK-1). */
export const questions: Matter<'pair', Questions, 'case-question' | 'case-answer' | 'question-unanswered'> = {
  scope: 'pair',
  empty: new Map(),
  on: {
    'case-question': {
      decide: (own, { questionId }) =>
        own.has(questionId) ? refuse('reference-taken', 'R-ASK-1', '/data/questionId') : accept(),
      fold: (own, { data, sender, on }) => put(own, data.questionId, { ...data, askedBy: sideOf(sender), askedOn: on }),
    },
    'case-answer': {
      decide: (own, { questionId, subject }, { side }) => {
        const asked = own.get(questionId);
        if (!asked) return refuse('unknown-reference', 'R-ASK-1', '/data/questionId');
        if (asked.askedBy === side || asked.answer) return refuse('impossible-step', 'R-ASK-1', '/data/questionId');
        return asked.subject === subject ? accept() : refuse('impossible-step', 'R-ASK-1', '/data/subject');
      },
      fold: (own, { data: { questionId, text }, on }) => {
        const asked = own.get(questionId);
        return asked ? put(own, questionId, { ...asked, answer: { text, on } }) : own;
      },
    },
    'question-unanswered': {
      fold: (own, { data: { questionId }, on }) => {
        const asked = own.get(questionId);
        return asked ? put(own, questionId, { ...asked, unansweredOn: on }) : own;
      },
    },
  },
  /** R-SPELL-2: void once the spell is over. */
  due: (own, seen) =>
    seen.case.spell.status === 'open' ? waiting(own).map((question) => dueItemOf(question, seen)) : [],
  whenDue: (own, { id }, seen) =>
    waiting(own)
      .filter((question) => dueItemOf(question, seen).id === id)
      .map(({ cpr, questionId }) => ({ kind: 'question-unanswered', data: { cpr, questionId }, rule: 'R-ASK-1' })),
  view: (own, seen) => ({
    questions: [...own.values()].map((question) => ({
      ...pick(question, 'questionId', 'subject', 'text', 'askedBy', 'askedOn', 'answer'),
      answerBy: answerBy(question, seen),
    })),
  }),
};
