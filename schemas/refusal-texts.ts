import type { Language } from './language.ts';
import type { Problem } from './problem.ts';
import { type Fault, type Limits, limitNames, type Refusal, refusalStatus } from './refusal.ts';
import { adviceTexts, adviceTitles } from './refusal-texts/advice.ts';
import { danish } from './refusal-texts/danish.ts';
import { english } from './refusal-texts/english.ts';
import { reasonOf } from './refusal-texts/reasons.ts';
import type { RefusalTexts } from './refusal-texts/texts.ts';

export const refusalTexts: Record<Language, RefusalTexts> = { en: english, da: danish };

/** A text with the numbers of the policy in it; where they are not given, with where they are found. */
export const withLimits = (text: string, language: Language, numbers: Limits = {}): string => {
  const { limits } = refusalTexts[language];
  return limitNames.reduce((detail, name) => detail.replace(`{${name}}`, limits[name](numbers[name])), text);
};

/** What is wrong and what to do: as the advice says, or the reason, or else the code. */
const wordsOf = ({ code, rule, faults, limits, advice }: Refusal, language: Language) => {
  const { title, detail } = reasonOf(code, rule, faults[0]?.pointer, language) ?? refusalTexts[language].refusals[code];
  if (!advice) return { title, detail: withLimits(detail, language, limits) };
  return { title: adviceTitles[advice]?.[language] ?? title, detail: adviceTexts[advice][language] };
};

const messageOf = ({ code, detail, form, in: place }: Fault, { faults, faultsIn, forms }: RefusalTexts): string => {
  if (form) return `${forms[form]}.`;
  const text = (place && faultsIn[place][code]) ?? faults[code];
  return detail === undefined ? `${text}.` : `${text}: ${detail}`;
};

/** A refusal as it is answered, in the reader's language. */
export const problemOf = (why: Refusal, language: Language): Problem => {
  const { code, rule, faults, isKept } = why;
  const texts = refusalTexts[language];
  const { title, detail } = wordsOf(why, language);
  return {
    type: `/docs#refusal-${code}`,
    title,
    status: refusalStatus[code],
    detail: isKept ? `${detail} ${texts.ifKept}` : detail,
    code,
    ...(rule && { rule }),
    ...(faults.length > 0 && {
      errors: faults.map((fault) => ({
        pointer: fault.pointer,
        code: fault.code,
        message: messageOf(fault, texts),
        ...(fault.in && { in: fault.in }),
      })),
    }),
  };
};
