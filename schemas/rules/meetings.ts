import { defineRuleArea } from './rule-area.ts';

export const meetings = defineRuleArea({
  heading: { en: 'Meetings', da: 'Samtaler' },
  rules: {
    'R-MEET-1': {
      en: 'A meeting is first `scheduled` or `held`; a scheduled or rescheduled one is then `rescheduled`, `cancelled`, `held` or `no-show`, and the last three are final. Its type never changes. `held` and `no-show` cannot lie ahead, and a spell has each of joint-1, joint-2 and joint-3 once.',
      da: 'En samtale er først `scheduled` eller `held`. En, der er indkaldt eller flyttet, bliver derefter `rescheduled`, `cancelled`, `held` eller `no-show`, og de tre sidste er endelige. Typen ændres aldrig. `held` og `no-show` kan ikke ligge i fremtiden, og et forløb har 1., 2. og 3. fælles jobsamtale én gang hver.',
      source: 'HUB',
    },
    'R-MEET-2': {
      en: 'Who may hold which type is the policy’s: CV, availability, guidance and support talks the a-kasse; job talks, information meetings and joint meetings the jobcentre. The sender is the convener.',
      da: 'Reglerne bestemmer, hvem der holder hvilken type: a-kassen CV-samtaler, rådighedssamtaler, vejledningssamtaler og samtaler i a-kassen; kommunen/jobcenteret jobsamtaler, informationsmøder og fælles jobsamtaler. Afsenderen er den, der indkalder.',
      source: 'A17',
    },
    'R-MEET-3': {
      en: 'Whether a joint meeting must be in person is the policy’s: yes, except under less-intensive effort.',
      da: 'Reglerne bestemmer, om en fælles jobsamtale skal holdes ved personligt fremmøde: ja, undtagen under mindre intensiv indsats.',
      source: 'A17',
    },
    'R-MEET-4': {
      en: 'Under less-intensive effort the citizen need not come in person: a meeting in person passes only with `dutyToAttend: false`.',
      da: 'Under mindre intensiv indsats har borgeren ikke pligt til personligt fremmøde: en samtale ved personligt fremmøde godtages kun med `dutyToAttend: false`.',
      source: 'A17; LAW',
    },
    'R-MEET-5': {
      en: 'There is no demand on the form of other talks than joint meetings.',
      da: 'Der er ingen krav til formen af andre samtaler end de fælles jobsamtaler.',
      source: 'A17',
    },
    'R-MEET-14': {
      en: 'When a spell ends, every later meeting that is scheduled is cancelled by the hub, and both are told. A no-show dated after the last day is accepted and flagged `spell-was-closed`.',
      da: 'Når et forløb ophører, aflyser Samspil alle senere samtaler, der er indkaldt til, og begge parter får det at vide. En udeblivelse efter den sidste dag godtages og markeres `spell-was-closed`.',
      source: 'A17: “irrelevante sager om udeblivelse”',
    },
    'R-MEET-15': {
      en: 'A meeting in person names its place and whose it is; it may be at the other party’s. A change of place is told like a change of time.',
      da: 'En samtale ved personligt fremmøde nævner stedet, og hvis lokaler det er; det kan være den anden parts. Et nyt sted meddeles ligesom en ny tid.',
      source: 'SFI',
    },
  },
});
