import type { Cast } from './citizen-story.ts';

const pairs = [
  ['akasse-hk', '751'],
  ['akasse-3f', '101'],
  ['akasse-ase', '851'],
  ['akasse-aak', '461'],
] as const;

/** The parties of the stories: each a-kasse is the stranger to another's citizens. */
export const casts: readonly Cast[] = pairs.map(([akasse, municipality], index) => ({
  akasse,
  jobcentre: `jobcentre-${municipality}`,
  municipality,
  stranger: pairs[(index + 1) % pairs.length]?.[0] ?? akasse,
}));

export const everyone: readonly string[] = casts.flatMap(({ akasse, jobcentre }) => [akasse, jobcentre]);
