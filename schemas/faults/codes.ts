import type { Translated } from '../language.ts';

/** Where a fault is, if not in the body. */
export type Elsewhere = 'query' | 'header';

/** What is wrong and what to do, without a full stop: a fact may follow. `in`: the same, if the fault is not in a field. */
type FaultDefinition = Translated & { readonly in?: { readonly [Place in Elsewhere]?: Translated } };

const defineFaults = <Code extends string>(faults: Readonly<Record<Code, FaultDefinition>>) => faults;

/** Stable codes of what may be wrong with one field. Add to them; never rename. */
export const faultTexts = defineFaults({
  required: {
    en: 'The field is missing; add it',
    da: 'Feltet mangler; tilføj det',
    in: { header: { en: 'The header is missing; add it', da: 'Headeren mangler; tilføj den' } },
  },
  type: {
    en: 'The value is of the wrong type; send it as the documentation shows',
    da: 'Værdien er af en forkert type; send den, som dokumentationen viser',
  },
  format: {
    en: 'The value is not in the right form; write it as the documentation shows',
    da: 'Værdien har ikke den rigtige form; skriv den, som dokumentationen viser',
  },
  value: {
    en: 'The value is not one of those allowed; use one that is',
    da: 'Værdien er ikke en af de tilladte; brug en, der er',
  },
  'unknown-field': {
    en: 'The schema does not know this field; check its spelling or leave it out',
    da: 'Skemaet kender ikke dette felt; kontrollér stavemåden, eller udelad det',
    in: {
      query: {
        en: 'This call has no such parameter; check its spelling or leave it out',
        da: 'Kaldet har ikke denne parameter; kontrollér stavemåden, eller udelad den',
      },
    },
  },
  'too-long': { en: 'The value is too long; shorten it', da: 'Værdien er for lang; forkort den' },
  'too-short': {
    en: 'The value is too short; add what is missing',
    da: 'Værdien er for kort; tilføj det, der mangler',
  },
  'too-big': { en: 'The number is too big; use a smaller one', da: 'Tallet er for stort; brug et mindre' },
  'too-small': { en: 'The number is too small; use a bigger one', da: 'Tallet er for lille; brug et større' },
  'holds-cpr-number': {
    en: 'Digits that could be a CPR number are not allowed here: use a UUID, or separate the digits so that no ten stand together and no date of six comes before four more',
    da: 'Cifre, der kan være et CPR-nummer, må ikke stå her: brug en UUID, eller del cifrene, så der ikke står ti sammen og ikke en dato på seks cifre foran fire andre',
  },
  'lone-surrogate': {
    en: 'The text is not well-formed Unicode; correct how it is encoded',
    da: 'Teksten er ikke gyldig Unicode; ret tegnkodningen',
  },
  'control-character': {
    en: 'The text holds a control character; leave it out: only tabs and line breaks are taken',
    da: 'Teksten indeholder et kontroltegn; udelad det: kun tabulator og linjeskift er tilladt',
  },
  'non-character': {
    en: 'The text holds a code point that Unicode sets aside as no character; leave it out',
    da: 'Teksten indeholder en værdi, som Unicode ikke bruger til noget tegn; udelad den',
  },
  'empty-text': {
    en: 'The text says nothing; leave the field out, or write something that can be seen',
    da: 'Teksten siger ikke noget; udelad feltet, eller skriv noget, der kan ses',
  },
  encoding: { en: 'The text is not in UTF-8; send it in UTF-8', da: 'Teksten er ikke i UTF-8; send den i UTF-8' },
  'duplicate-member': {
    en: 'The member stands twice in its object; leave one of them out',
    da: 'Feltet står to gange i sit objekt; udelad det ene',
    in: {
      query: {
        en: 'The parameter is given more than once; give it once',
        da: 'Parameteren er angivet mere end én gang; angiv den kun én gang',
      },
    },
  },
  'too-many-values': {
    en: 'It has more values, or they are nested deeper, than in any message; send the fields of the message’s type only',
    da: 'Der er flere værdier, eller de er pakket dybere ned i hinanden, end i nogen besked; send kun de felter, som beskedens type har',
  },
  'other-needs-text': {
    en: 'Write what is meant, because “other” is chosen',
    da: 'Skriv, hvad der menes, fordi “other” er valgt',
  },
  before: {
    en: 'The value lies before that of another field; correct one of them',
    da: 'Værdien ligger før et andet felts; ret en af dem',
  },
  rule: {
    en: 'This is what the refusal is about; do as its `detail` says',
    da: 'Det er dette, afvisningen handler om; gør, som `detail` siger',
  },
});

export type FaultCode = keyof typeof faultTexts;
export const faultCodes = Object.keys(faultTexts) as [FaultCode, ...FaultCode[]];
