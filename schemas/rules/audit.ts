import { defineRuleArea } from './rule-area.ts';

export const audit = defineRuleArea({
  heading: { en: 'Audit', da: 'Log og dokumentation' },
  rules: {
    'R-AUD-1': {
      en: 'Everything accepted is kept in order, with sender, time, message and what followed from it.',
      da: 'Alt, hvad Samspil har godtaget, gemmes i rækkefølge med afsender, tidspunkt, besked og det, der fulgte af den.',
      source: 'KL',
    },
    'R-AUD-2': {
      en: 'Every read and every delivery of personal data is logged: which party, which employee or system, when, which case and why. The log can be searched by citizen, because a citizen may ask who has seen the data.',
      da: 'Hvert opslag og hver udlevering af personoplysninger logges: hvilken part, hvilken medarbejder eller hvilket system, hvornår, hvilken sag og hvorfor. Der kan søges i loggen efter borger, for en borger kan spørge, hvem der har set oplysningerne.',
      source: 'LAW: Datatilsynet 2024',
    },
  },
});
