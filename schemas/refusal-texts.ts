import type { Language } from './language.ts';
import type { Problem } from './problem.ts';
import { type Fault, type Limits, limitNames, type Refusal, refusalStatus } from './refusal.ts';
import { adviceTexts } from './refusal-texts/advice.ts';
import { danish } from './refusal-texts/danish.ts';
import { english } from './refusal-texts/english.ts';
import type { RefusalTexts } from './refusal-texts/texts.ts';

export const refusalTexts: Record<Language, RefusalTexts> = { en: english, da: danish };

/** What to do about a refusal, with the numbers of the policy that it rests on. */
export const detailOf = (code: Refusal['code'], language: Language, numbers: Limits = {}): string => {
  const { refusals, limits } = refusalTexts[language];
  return limitNames.reduce(
    (detail, name) => detail.replace(`{${name}}`, limits[name](numbers[name])),
    refusals[code].detail,
  );
};

const messageOf = ({ code, detail, form, in: place }: Fault, { faults, faultsIn, forms }: RefusalTexts): string => {
  if (form) return `${forms[form]}.`;
  const text = (place && faultsIn[place][code]) ?? faults[code];
  return detail === undefined ? `${text}.` : `${text}: ${detail}`;
};

/** A refusal as it is answered, in the reader's language. */
export const problemOf = ({ code, rule, faults, limits, advice }: Refusal, language: Language): Problem => {
  const texts = refusalTexts[language];
  return {
    type: `/docs#refusal-${code}`,
    title: texts.refusals[code].title,
    status: refusalStatus[code],
    detail: advice ? adviceTexts[advice][language] : detailOf(code, language, limits),
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
