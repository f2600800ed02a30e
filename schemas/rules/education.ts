import { defineRuleArea } from './rule-area.ts';

export const education = defineRuleArea({
  heading: { en: 'Education plan', da: 'Uddannelsesindsats' },
  rules: {
    'R-EDU-2': {
      en: 'The jobcentre approves an education plan before it starts.',
      da: 'Kommunen/jobcenteret godkender en uddannelsesindsats, før den begynder.',
      source: 'A17: “skal altid godkende”',
    },
    'R-EDU-4': {
      en: 'Job-oriented education (`scheme: job-oriented`) does not belong here, whatever its length, and is refused: it has rules of its own. The scheme decides, not the length: a four-week course from a pool belongs.',
      da: 'Jobrettet uddannelse (`scheme: job-oriented`) administreres efter reglerne om jobrettet uddannelse og afvises her, uanset længden. Ordningen afgør det, ikke længden: et kursus på fire uger fra en pulje hører til her.',
      source: 'A17',
    },
    'R-EDU-6': {
      en: 'A plan that is approved is `started` or `withdrawn`; one under way goes well, is at risk, is completed or dropped out of.',
      da: 'En godkendt uddannelsesindsats bliver `started` eller `withdrawn`; en, der er i gang, går godt, er i fare, bliver gennemført eller afbrudt.',
      source: 'A17; HUB',
    },
  },
});
