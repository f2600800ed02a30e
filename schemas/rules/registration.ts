import { defineRuleArea } from './rule-area.ts';

export const registration = defineRuleArea({
  heading: { en: 'What is asked for', da: 'Hvad der bedes om' },
  rules: {
    'R-REG-1': {
      en: 'The hub asks for no field that no rule reads: every mandatory field names, in its schema, the rule that reads it, and the code does read it.',
      da: 'Samspil beder ikke om noget felt, som ingen regel læser: hvert obligatorisk felt nævner i sit skema den regel, der læser det, og koden læser det faktisk.',
      source: 'A17: “Registreringskrav skal give mening”',
    },
  },
});
