export const languages = ['en', 'da'] as const;
export type Language = (typeof languages)[number];

/** A text in every language: omitting one does not compile. */
export type Translated<Text = string> = Readonly<Record<Language, Text>>;
