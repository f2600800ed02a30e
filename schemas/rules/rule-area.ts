import type { Language, Translated } from '../language.ts';
import type { Source } from './sources.ts';

/** A source by itself, or with what it says: `A17; HUB`, `LAW: a notification must be answered`. */
type Cited = Source | `${Source}${';' | ':'}${string}`;

/** What a rule says, and on whose word: in each language where more than the source itself is named. */
export type Rule = Translated & { readonly source: Cited | Translated<Cited> };

export type RuleArea<Id extends string = string> = {
  /** What people look for its rules under. */
  readonly heading: Translated;
  readonly rules: Readonly<Record<Id, Rule>>;
};

export const defineRuleArea = <Id extends `R-${string}-${number}`>(area: RuleArea<Id>) => area;

export const sourceOf = ({ source }: Rule, language: Language): string =>
  typeof source === 'string' ? source : source[language];
