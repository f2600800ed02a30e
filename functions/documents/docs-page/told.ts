import { type Scope, scopeMeanings } from '../../../schemas/answers.ts';
import { cprInDanish } from '../../../schemas/danish/cpr.ts';
import { envelopeInDanish, outgoingEnvelopeInDanish } from '../../../schemas/danish/envelopes.ts';
import { scopesInDanish } from '../../../schemas/danish/scopes.ts';
import { wordsInDanish } from '../../../schemas/danish/words.ts';
import { type Kind, kinds } from '../../../schemas/kinds/index.ts';
import type { Language } from '../../../schemas/language.ts';
import type { words } from '../../../schemas/words.ts';
import type { Meanings } from './field-rows.ts';
import { danishPage } from './texts/danish.ts';
import { englishPage } from './texts/english.ts';
import type { PageTexts } from './texts/page-texts.ts';

/** What fields mean and what variants are called; where nothing is given, as their schema says. */
export type ToldFields = { fields?: Meanings; variants?: readonly string[]; inVariants?: readonly Meanings[] };

/** What the page tells in one language, besides what stands in both languages where it is defined. */
export type Told = {
  language: Language;
  page: PageTexts;
  scopes: Readonly<Record<Scope, string>>;
  word: (word: (typeof words)[number]) => string;
  kind: (kind: Kind) => ToldFields & { description: string };
  envelope: ToldFields;
  outgoingEnvelope: ToldFields;
};

const english: Told = {
  language: 'en',
  page: englishPage,
  scopes: scopeMeanings,
  word: ({ meaning }) => meaning,
  kind: (kind) => ({ description: kinds[kind].description }),
  envelope: {},
  outgoingEnvelope: {},
};

const danish: Told = {
  language: 'da',
  page: danishPage,
  scopes: scopesInDanish,
  word: ({ code }) => wordsInDanish[code],
  kind: (kind) => {
    const { fields, ...more } = kinds[kind].inDanish;
    return { ...more, fields: { cpr: cprInDanish, ...fields } };
  },
  envelope: { fields: envelopeInDanish },
  outgoingEnvelope: { fields: outgoingEnvelopeInDanish },
};

export const toldIn: Record<Language, Told> = { en: english, da: danish };
