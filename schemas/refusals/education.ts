import { defineRefusals } from './refusal-definition.ts';

export const education = defineRefusals({
  'not-approved': {
    status: 422,
    en: {
      title: 'The jobcentre has not approved the education plan',
      detail:
        'Wait for education-decision with `decision` "approved" before the education starts. If it is urgent, ask the jobcentre.',
    },
    da: {
      title: 'Kommunen/jobcenteret har ikke godkendt uddannelsesindsatsen',
      detail:
        'Afvent education-decision med `decision` "approved", før uddannelsen begynder. Haster det, så kontakt kommunen/jobcenteret.',
    },
  },
  'scheme-not-here': {
    status: 422,
    en: {
      title: 'This education does not belong here',
      detail:
        'Do not send job-oriented education as an education plan, whatever its length: it is administered under the rules on job-oriented education.',
    },
    da: {
      title: 'Denne uddannelse hører ikke til her',
      detail:
        'Send ikke jobrettet uddannelse som uddannelsesindsats, uanset længden: den administreres efter reglerne om jobrettet uddannelse.',
    },
  },
});
