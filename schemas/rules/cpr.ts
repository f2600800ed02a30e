import { defineRuleArea } from './rule-area.ts';

export const cpr = defineRuleArea({
  heading: { en: 'CPR numbers', da: 'CPR-numre' },
  rules: {
    'R-CPR-1': {
      en: 'A CPR number is ten digits that form a date. Day of birth + 60 is accepted: administrative replacement numbers, and the only numbers used in examples and tests, for they are nobody’s. Modulus 11 is never a reason to refuse.',
      da: 'Et CPR-nummer er ti cifre, hvoraf de første seks er en dato. Fødselsdag + 60 godtages: det er administrative erstatningsnumre og de eneste numre, der bruges i eksempler og test, for de tilhører ingen. Modulus 11 er aldrig en grund til at afvise.',
      source: {
        en: 'LAW: numbers without modulus 11 exist since 1 October 2007',
        da: 'LAW: der har været numre uden modulus 11 siden 1. oktober 2007',
      },
    },
  },
});
