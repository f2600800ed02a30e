import type { Translated } from './language.ts';

/** Remarks of the hub on a message that it nevertheless accepts. */
export const flagMeanings = {
  'beyond-limit': {
    en: 'The week recommended for the first joint meeting lies beyond the limit of its track; the limit holds.',
    da: 'Den uge, der er anbefalet til 1. fælles jobsamtale, ligger efter fristen. Fristen gælder.',
  },
  'tool-not-agreed': {
    en: 'A screening is given as a reason, and the two parties have no agreement on a screening tool.',
    da: 'Afdækning med et redskab (`screening`) er angivet som grund, og de to parter har ingen aftale om et redskab.',
  },
  repaired: {
    en: 'A CPR number came with a hyphen, or a municipality code with a leading zero; it is kept without.',
    da: 'Et CPR-nummer kom med bindestreg, eller en kommunekode med et nul foran; det gemmes uden.',
  },
  'spell-was-closed': {
    en: 'It is told after the spell has ended, and belongs to it.',
    da: 'Beskeden kom, efter at ledighedsforløbet var ophørt, og hører til det.',
  },
  late: {
    en: 'The doubt was observed in a spell that had ended before the doubt was told.',
    da: 'Tvivlen opstod i et ledighedsforløb, som var ophørt, da underretningen kom.',
  },
  undocumented: {
    en: 'The citizen has not documented the start that the less-intensive effort leads to.',
    da: 'Borgeren har ikke dokumenteret den start, som den mindre intensive indsats fører frem til.',
  },
  'before-spell': {
    en: 'What is told happened before the first day of the spell.',
    da: 'Det, der oplyses, skete før ledighedsforløbets første dag.',
  },
} as const satisfies Record<string, Translated>;

export type Flag = keyof typeof flagMeanings;
export const flags = Object.keys(flagMeanings) as [Flag, ...Flag[]];
