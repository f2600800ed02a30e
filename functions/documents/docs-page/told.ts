import { type Scope, scopeMeanings } from '../../../schemas/answers.ts';
import { cprInDanish } from '../../../schemas/danish/cpr.ts';
import { envelopeInDanish, outgoingEnvelopeInDanish } from '../../../schemas/danish/envelopes.ts';
import { flagsInDanish } from '../../../schemas/danish/flags.ts';
import { ruleAreasInDanish, rulesInDanish, sourcesInDanish } from '../../../schemas/danish/rules.ts';
import { scopesInDanish } from '../../../schemas/danish/scopes.ts';
import { wordsInDanish } from '../../../schemas/danish/words.ts';
import { type Flag, flagMeanings } from '../../../schemas/flags.ts';
import { type Kind, kinds } from '../../../schemas/kinds/index.ts';
import type { Language } from '../../../schemas/language.ts';
import { type RuleArea, ruleAreas } from '../../../schemas/rule-areas.ts';
import { type RuleText, ruleTexts, type Source, sources } from '../../../schemas/rule-texts.ts';
import type { RuleId } from '../../../schemas/rules.ts';
import type { words } from '../../../schemas/words.ts';
import type { Meanings } from './field-rows.ts';
import { danishPage } from './texts/danish.ts';
import { englishPage } from './texts/english.ts';
import type { PageTexts } from './texts/page-texts.ts';

/** What fields mean and what variants are called; where nothing is given, as their schema says. */
export type ToldFields = { fields?: Meanings; variants?: readonly string[]; inVariants?: readonly Meanings[] };

/** All that the page tells, in one language. */
export type Told = {
  language: Language;
  page: PageTexts;
  flags: Readonly<Record<Flag, string>>;
  scopes: Readonly<Record<Scope, string>>;
  rules: Readonly<Record<RuleId, RuleText>>;
  areas: Readonly<Record<RuleArea, string>>;
  sources: Readonly<Record<Source, string>>;
  word: (word: (typeof words)[number]) => string;
  kind: (kind: Kind) => ToldFields & { description: string };
  envelope: ToldFields;
  outgoingEnvelope: ToldFields;
};

const english: Told = {
  language: 'en',
  page: englishPage,
  flags: flagMeanings,
  scopes: scopeMeanings,
  rules: ruleTexts,
  areas: ruleAreas,
  sources,
  word: ({ meaning }) => meaning,
  kind: (kind) => ({ description: kinds[kind].description }),
  envelope: {},
  outgoingEnvelope: {},
};

const danish: Told = {
  language: 'da',
  page: danishPage,
  flags: flagsInDanish,
  scopes: scopesInDanish,
  rules: rulesInDanish,
  areas: ruleAreasInDanish,
  sources: sourcesInDanish,
  word: ({ code }) => wordsInDanish[code],
  kind: (kind) => {
    const { fields, ...more } = kinds[kind].inDanish;
    return { ...more, fields: { cpr: cprInDanish, ...fields } };
  },
  envelope: { fields: envelopeInDanish },
  outgoingEnvelope: { fields: outgoingEnvelopeInDanish },
};

export const toldIn: Record<Language, Told> = { en: english, da: danish };
