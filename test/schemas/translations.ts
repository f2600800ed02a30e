import type { Translated } from '../../schemas/language.ts';

export type Translation = [place: string, english: string, danish: string];

const isObject = (node: unknown): node is object => typeof node === 'object' && node !== null;
const isTranslated = (node: object): node is Translated<unknown> => 'en' in node && 'da' in node;

/** The pairs of texts at the same place in two trees of the same shape. */
const paired = (english: unknown, danish: unknown, place: string): Translation[] => {
  if (typeof english === 'string' && typeof danish === 'string') return [[place, english, danish]];
  if (!isObject(english) || !isObject(danish)) return [];
  return Object.entries(english).flatMap(([name, text]) =>
    paired(text, danish[name as keyof typeof danish], `${place} ${name}`),
  );
};

/** Every bilingual text in a tree of definitions, with its place. */
export const translationsIn = (tree: object, place = ''): Translation[] => {
  const { en, da, ...more } = isTranslated(tree) ? tree : { ...tree, en: undefined, da: undefined };
  const within = Object.entries(more).filter((entry): entry is [string, object] => isObject(entry[1]));
  return [
    ...paired(en, da, place),
    ...within.flatMap(([name, node]) => translationsIn(node, `${place} ${name}`.trim())),
  ];
};
