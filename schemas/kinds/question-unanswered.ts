import * as z from 'zod';
import { Cpr } from '../cpr.ts';
import { caseQuestion, questionId } from './case-question.ts';
import { defineKind } from './kind.ts';

export const questionUnanswered = defineKind({
  kind: 'question-unanswered',
  danish: 'ubesvaret spørgsmål',
  description: 'The hub concludes that a question has not been answered in time. It can still be answered.',
  inDanish: {
    description: 'Samspil konstaterer, at et spørgsmål ikke er besvaret i tide. Det kan stadig besvares.',
    fields: { questionId: 'Det spørgsmål, der ikke er besvaret.' },
  },
  from: [],
  follows: { whenDue: [caseQuestion] },
  rule: 'R-ASK-1',
  data: z.strictObject({ cpr: Cpr, questionId }),
  examples: [{ cpr: '6101801234', questionId: 'spoergsmaal-3' }],
});
