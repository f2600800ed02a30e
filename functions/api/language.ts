import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { Language } from '../../schemas/language.ts';

/** Headers that state the language of an answer and make caches keep one copy for each. */
export const inLanguage = (language: Language) => ({ 'Content-Language': language, Vary: 'Accept-Language' });

/** Danish if requested, also as `da-DK`; otherwise English. */
export const languageOf = (context: Context): Language =>
  accepts(context, {
    header: 'Accept-Language',
    supports: ['en', 'da'],
    default: 'en',
    match: (accepted, { default: fallback }) =>
      [...accepted]
        .filter(({ q }) => q > 0)
        .sort((one, other) => other.q - one.q)
        .map(({ type }) => type.toLowerCase().split('-')[0])
        .find((language) => language === 'da' || language === 'en') ?? fallback,
  }) as Language;
