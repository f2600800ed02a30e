/**
 * What a text has to look like, by name; the words for it stand in `refusal-texts/`. A schema says which of them a
 * pattern of its own is by giving the name as the pattern's `error`: nobody is answered with a regular expression.
 */
export const forms = [
  'cpr',
  'municipality',
  'identifier',
  'actor',
  'code',
  'akasse',
  'party',
  'source',
  'json-type',
  'year',
  'whole-number',
  'json',
] as const;
export type Form = (typeof forms)[number];

export const isForm = (name: string | undefined): name is Form => (forms as readonly unknown[]).includes(name);
