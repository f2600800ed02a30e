import type { Translated } from '../language.ts';

/**
 * The expected format of a text, by name and in words: a sentence without its full stop, shown instead of the fault. A schema
 * selects one for its own pattern by using the name as the pattern's `error`, so that no answer contains a regular expression.
 */
export const formTexts = {
  cpr: {
    en: 'Not a valid CPR number: ten digits, the first six a date',
    da: 'Ikke et gyldigt CPR-nummer: ti cifre, de første seks en dato',
  },
  municipality: {
    en: 'Not a municipality code: three digits, such as 751',
    da: 'Ikke en kommunekode: tre cifre, fx 751',
  },
  identifier: {
    en: 'Not a valid id: use 1 to 128 letters from A to Z, digits and . _ ~ : - and do not begin with a full stop',
    da: 'Ikke et gyldigt id: det skal bestå af 1 til 128 bogstaver fra A til Z, cifre og . _ ~ : - og må ikke begynde med punktum',
  },
  actor: {
    en: 'Not a valid actor: give an employee’s id, an e-mail address or DOMAIN\\user of at most 128 characters, without spaces',
    da: 'Ikke en gyldig aktør: angiv et medarbejder-id, en e-mailadresse eller DOMÆNE\\bruger på højst 128 tegn, uden mellemrum',
  },
  code: {
    en: 'Not a valid code: use 1 to 64 letters from A to Z, digits and . _ - and begin with a letter or a digit',
    da: 'Ikke en gyldig kode: 1 til 64 bogstaver fra A til Z, cifre og . _ -; det første tegn skal være et bogstav eller et ciffer',
  },
  akasse: {
    en: 'Not an a-kasse: akasse- and its short name, as /parties lists it, such as akasse-hk',
    da: 'Ikke en a-kasse: akasse- og dens korte navn, som /parties viser det, fx akasse-hk',
  },
  party: {
    en: 'Not a party: an a-kasse or a jobcentre as /parties lists it, such as akasse-hk or jobcentre-751',
    da: 'Ikke en part: en a-kasse eller et jobcenter, som /parties viser dem, fx akasse-hk eller jobcentre-751',
  },
  source: {
    en: 'Not a sender: urn:samspil: and your own party, such as urn:samspil:akasse-hk',
    da: 'Ikke en afsender: urn:samspil: og jeres egen part, fx urn:samspil:akasse-hk',
  },
  'json-type': {
    en: 'Not a media type of JSON, such as application/json',
    da: 'Ikke en medietype for JSON, fx application/json',
  },
  year: { en: 'Not in a year from 1900 to 2199', da: 'Ikke i et år fra 1900 til 2199' },
  'whole-number': { en: 'Not a whole number: digits only, at most 15', da: 'Ikke et helt tal: kun cifre, højst 15' },
  json: { en: 'This is not valid JSON', da: 'Dette er ikke gyldig JSON' },
} as const satisfies Record<string, Translated>;

export type Form = keyof typeof formTexts;
export const forms = Object.keys(formTexts) as readonly Form[];

export const isForm = (name: string | undefined): name is Form => name !== undefined && Object.hasOwn(formTexts, name);
