import type { Flag } from '../flags.ts';

export const flagsInDanish: Readonly<Record<Flag, string>> = {
  'beyond-limit': 'Den uge, der er anbefalet til 1. fælles jobsamtale, ligger efter fristen. Fristen gælder.',
  'tool-not-agreed':
    'Afdækning med et redskab (`screening`) er angivet som grund, og de to parter har ingen aftale om et redskab.',
  repaired: 'Et CPR-nummer kom med bindestreg, eller en kommunekode med et nul foran; det gemmes uden.',
  'spell-was-closed': 'Beskeden kom, efter at ledighedsforløbet var ophørt, og hører til det.',
  late: 'Tvivlen opstod i et ledighedsforløb, som var ophørt, da underretningen kom.',
  undocumented: 'Borgeren har ikke dokumenteret den start, som den mindre intensive indsats fører frem til.',
  'before-spell': 'Det, der oplyses, skete før ledighedsforløbets første dag.',
};
