import type { Language, Translated } from '../language.ts';

/** A number of the policy with its unit; without the number, where it is found. */
type NumberText = Translated<(number?: number) => string>;

/** The numbers of the policy that the text of a refusal may name: `{leadWeeks}` stands for that number. */
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
/** The numbers that a refusal rests on. */
export type Limits = Readonly<Partial<Record<PolicyNumber, number>>>;

/** A text with the numbers of the policy in it; where they are not given, with where they are found. */
export const withLimits = (text: string, language: Language, numbers: Limits = {}): string =>
  (Object.keys(numberTexts) as PolicyNumber[]).reduce(
    (told, name) => told.replace(`{${name}}`, numberTexts[name][language](numbers[name])),
    text,
  );
