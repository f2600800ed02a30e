import type { Language } from './language.ts';

const [kibi, mebi] = [1024, 1024 * 1024];

/** A human-readable size, the same in every language. */
export const sizeOf = (bytes: number): string => (bytes % mebi === 0 ? `${bytes / mebi} MiB` : `${bytes / kibi} KiB`);

/** A number with thousands separators. */
export const countOf = (count: number, language: Language): string => count.toLocaleString(language);
