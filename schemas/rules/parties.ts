import { defineRuleArea } from './rule-area.ts';

export const parties = defineRuleArea({
  heading: { en: 'Finding each other', da: 'Hvordan parterne finder hinanden' },
  rules: {
    'R-PARTY-1': {
      en: 'Each party keeps one contact sheet: for each subject, or crisis package, the unit that answers, with telephone, mailbox and hours, and the municipalities that it serves. Every party reads it, and the other side hears when it changes.',
      da: 'Hver part har ét kontaktark: for hvert emne, eller hver krisepakke, den enhed, der svarer, med telefon, postkasse og åbningstid og de kommuner, den dækker. Alle parter kan læse det, og den anden side får besked, når det ændres.',
      source: { en: 'SFI: mailboxes, contact persons, hotlines', da: 'SFI: postkasser, kontaktpersoner, hotlines' },
    },
  },
});
