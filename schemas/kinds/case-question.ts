import * as z from 'zod';
import { Cpr } from '../cpr.ts';
import { field } from '../field.ts';
import { Identifier, Text } from '../primitives.ts';
import { defineKind } from './kind.ts';

export const questionId = field(
  Identifier,
  'The asking party’s reference for the question.',
  'spoergsmaal-3',
  'R-ASK-1',
);
export const questionSubject = field(
  z.enum(['benefit-left', 'availability', 'plan', 'other']),
  'What it is about.',
  'plan',
  'R-ASK-1',
);

export const caseQuestion = defineKind({
  kind: 'case-question',
  danish: 'spørgsmål i en sag',
  description:
    'One party asks the other something about a citizen. If it is not answered within the working days that the policy allows, both are notified.',
  inDanish: {
    description:
      'Den ene part spørger den anden om noget i en borgers sag. Er der ikke svaret inden for det antal arbejdsdage, som reglerne giver, får begge besked.',
    fields: {
      questionId: 'Den spørgende parts reference for spørgsmålet.',
      subject:
        'Hvad det drejer sig om: resterende dagpengeret (`benefit-left`), rådighed (`availability`), plan (`plan`) eller andet (`other`).',
      text: 'Spørgsmålet.',
    },
  },
  from: ['akasse', 'jobcentre'],
  rule: 'R-ASK-1',
  data: z.strictObject({
    cpr: Cpr,
    questionId,
    subject: questionSubject,
    text: field(Text, 'The question.', 'Hvornår begynder kurset?', 'R-ASK-1'),
  }),
  examples: [{ cpr: '6101801234', questionId: 'spoergsmaal-3', subject: 'plan', text: 'Hvornår begynder kurset?' }],
});
