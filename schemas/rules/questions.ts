import { defaultPolicy } from '../policy.ts';
import { defineRuleArea } from './rule-area.ts';

const { answerWorkingDays } = defaultPolicy.questions;

export const questions = defineRuleArea({
  heading: { en: 'Questions and answers', da: 'Spørgsmål og svar' },
  rules: {
    'R-ASK-1': {
      en: `\`case-question\`, from either party, asks the other one about a citizen; \`case-answer\` answers it, once. Unanswered after \`answerWorkingDays\` (${answerWorkingDays}) working days, both are told \`question-unanswered\`; it can still be answered.`,
      da: `\`case-question\` fra en af parterne spørger den anden om noget i en borgers sag; \`case-answer\` besvarer det, én gang. Er der ikke svaret efter \`answerWorkingDays\` (${answerWorkingDays}) arbejdsdage, får begge \`question-unanswered\`; der kan stadig svares.`,
      source: { en: 'SFI: contact “oftest på individbasis”', da: 'SFI: kontakt “oftest på individbasis”' },
    },
  },
});
