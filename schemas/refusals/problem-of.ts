import { faultTexts } from '../faults/codes.ts';
import { formTexts } from '../faults/forms.ts';
import type { Language } from '../language.ts';
import type { Problem } from '../problem.ts';
import type { Fault, Refusal } from '../refusal.ts';
import { adviceTexts, ifKept } from './advice.ts';
import { refusals } from './index.ts';
import { withLimits } from './policy-numbers.ts';
import type { Reason, RefusalDefinition } from './refusal-definition.ts';

/** What is wrong and what to do: from the advice, else the reason, else the code. */
const wordsOf = ({ code, rule, faults: [fault], limits, advice }: Refusal, language: Language) => {
  const definition: RefusalDefinition = refusals[code];
  const reason = definition.reasons?.[`${rule} ${fault?.pointer}` as Reason];
  const { title, detail } = (reason ?? definition)[language];
  if (!advice) return { title, detail: withLimits(detail, language, limits) };
  const advised = adviceTexts[advice];
  return { title: advised.title?.[language] ?? title, detail: advised[language] };
};

const messageOf = ({ code, detail, form, in: place }: Fault, language: Language): string => {
  if (form) return `${formTexts[form][language]}.`;
  const texts = faultTexts[code];
  const text = ((place && texts.in?.[place]) ?? texts)[language];
  return detail === undefined ? `${text}.` : `${text}: ${detail}`;
};

/** A refusal as a problem, in the reader's language. */
export const problemOf = (why: Refusal, language: Language): Problem => {
  const { code, rule, faults, isKept } = why;
  const { title, detail } = wordsOf(why, language);
  return {
    type: `/docs#refusal-${code}`,
    title,
    status: refusals[code].status,
    detail: isKept ? `${detail} ${ifKept[language]}` : detail,
    code,
    ...(rule && { rule }),
    ...(faults.length > 0 && {
      errors: faults.map((fault) => ({
        pointer: fault.pointer,
        code: fault.code,
        message: messageOf(fault, language),
        ...(fault.in && { in: fault.in }),
      })),
    }),
  };
};
