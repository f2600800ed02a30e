export const languages = ['en', 'da'] as const;
export type Language = (typeof languages)[number];

/** The same in every language: leaving one out does not compile. */
export type Translated<Text = string> = Readonly<Record<Language, Text>>;
