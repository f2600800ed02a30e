import * as z from 'zod';
import { Cpr } from '../cpr.ts';
import { field } from '../field.ts';
import { Text } from '../primitives.ts';
import { questionId, questionSubject } from './case-question.ts';
import { defineKind } from './kind.ts';

export const caseAnswer = defineKind({
  kind: 'case-answer',
  danish: 'svar på et spørgsmål i en sag',
  description: 'The party that was asked answers. A question can be answered only once.',
  inDanish: {
    description: 'Den part, der er spurgt, svarer. Et spørgsmål besvares én gang.',
    fields: {
      questionId: 'Det spørgsmål, der svares på.',
      subject: 'Hvad det drejer sig om; det samme som i spørgsmålet.',
      text: 'Svaret.',
    },
  },
  from: ['akasse', 'jobcentre'],
  rule: 'R-ASK-1',
  data: z.strictObject({
    cpr: Cpr,
    questionId,
    subject: questionSubject,
    text: field(Text, 'The answer.', 'Kurset begynder den 7. januar.', 'R-ASK-1'),
  }),
  examples: [
    { cpr: '6101801234', questionId: 'spoergsmaal-3', subject: 'plan', text: 'Kurset begynder den 7. januar.' },
  ],
});
