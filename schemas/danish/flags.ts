import type { Flag } from '../flags.ts';

export const flagsInDanish: Readonly<Record<Flag, string>> = {
  'beyond-limit': 'Den uge, der er anbefalet til 1. fælles jobsamtale, ligger efter fristen. Fristen gælder.',
  'tool-not-agreed':
    'Afdækning med et redskab (`screening`) er angivet som grund, og de to parter har ingen aftale om et redskab.',
  'spell-was-closed': 'Udeblivelsen ligger efter ledighedsforløbets sidste dag.',
};
