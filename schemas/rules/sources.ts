import type { Translated } from '../language.ts';

/** Where the rules come from; `HUB` is our own choice if the sources are silent. */
export const sources = {
  A17: {
    en: 'Danske A-kasser, “Et enklere beskæftigelsessystem” (May 2017), a proposal',
    da: 'Danske A-kasser, “Et enklere beskæftigelsessystem” (maj 2017), et forslag',
  },
  SFI: { en: 'SFI report 13:12 on the Akutpakke (2013)', da: 'SFI-rapport 13:12 om akutpakken (2013)' },
  KL: { en: 'KL’s proposal (October 2010)', da: 'KL’s forslag (oktober 2010)' },
  DJØF: { en: 'Djøf’s proposal (undated, before 2024)', da: 'Djøfs forslag (uden dato, før 2024)' },
  LAW: { en: 'the law, or the state’s own documentation', da: 'loven eller statens egen dokumentation' },
  HUB: { en: 'the hub’s own choice where the sources are silent', da: 'Samspils eget valg, hvor kilderne intet siger' },
} as const satisfies Record<string, Translated>;

export type Source = keyof typeof sources;
