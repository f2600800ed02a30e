import type { Problem } from './problem.ts';
import { type Fault, type Refusal, refusalStatus } from './refusal.ts';
import { danish } from './refusal-texts/danish.ts';
import { english } from './refusal-texts/english.ts';
import type { RefusalTexts } from './refusal-texts/texts.ts';

export const languages = ['en', 'da'] as const;
export type Language = (typeof languages)[number];

export const refusalTexts: Record<Language, RefusalTexts> = { en: english, da: danish };

const messageOf = ({ code, detail, form }: Fault, { faults, forms }: RefusalTexts): string => {
  if (form) return `${forms[form]}.`;
  return detail === undefined ? `${faults[code]}.` : `${faults[code]}: ${detail}`;
};

/** A refusal as it is answered, in the reader's language. */
export const problemOf = ({ code, rule, faults }: Refusal, language: Language): Problem => {
  const texts = refusalTexts[language];
  return {
    type: `/docs#refusal-${code}`,
    title: texts.refusals[code].title,
    status: refusalStatus[code],
    detail: texts.refusals[code].detail,
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
