import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { Language } from '../../schemas/language.ts';

/** What an answer says of its language: a cache keeps one for each. */
export const inLanguage = (language: Language) => ({ 'Content-Language': language, Vary: 'Accept-Language' });

/** Danish for who asks for it, `da-DK` too; English otherwise. */
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
