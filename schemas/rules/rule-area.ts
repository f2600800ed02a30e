import type { Language, Translated } from '../language.ts';
import type { Source } from './sources.ts';

/** A source alone, or with its content: `A17; HUB`, `LAW: a notification must be answered`. */
type Cited = Source | `${Source}${';' | ':'}${string}`;

/** A rule and its source; the source is translated if it is more than a name. */
export type Rule = Translated & { readonly source: Cited | Translated<Cited> };

export type RuleArea<Id extends string = string> = {
  /** The heading under which people look for its rules. */
  readonly heading: Translated;
  readonly rules: Readonly<Record<Id, Rule>>;
};

export const defineRuleArea = <Id extends `R-${string}-${number}`>(area: RuleArea<Id>) => area;

export const sourceOf = ({ source }: Rule, language: Language): string =>
  typeof source === 'string' ? source : source[language];
