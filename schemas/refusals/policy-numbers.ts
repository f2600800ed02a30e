import type { Language, Translated } from '../language.ts';

/** A number of the policy with its unit; without the number, where to find it. */
type NumberText = Translated<(number?: number) => string>;

/** The policy numbers that a refusal text may contain: `{leadWeeks}` is a placeholder for one. */
const numberTexts = {
  leadWeeks: {
    en: (weeks) => (weeks === undefined ? 'the number of weeks that the policy sets' : `${weeks} weeks`),
    da: (weeks) => (weeks === undefined ? 'det antal uger, som de gældende regler angiver' : `${weeks} uger`),
  },
  announceDays: {
    en: (days) => (days === undefined ? 'the number of days that the policy sets' : `${days} days`),
    da: (days) => (days === undefined ? 'det antal dage, som de gældende regler angiver,' : `${days} dage`),
  },
} as const satisfies Record<string, NumberText>;

export type PolicyNumber = keyof typeof numberTexts;
/** The numbers that a refusal relies on. */
export type Limits = Readonly<Partial<Record<PolicyNumber, number>>>;

/** A text with its policy numbers filled in; if unknown, says where to find them. */
export const withLimits = (text: string, language: Language, numbers: Limits = {}): string =>
  (Object.keys(numberTexts) as PolicyNumber[]).reduce(
    (filled, name) => filled.replace(`{${name}}`, numberTexts[name][language](numbers[name])),
    text,
  );
