export const languages = ['en', 'da'] as const;
export type Language = (typeof languages)[number];
