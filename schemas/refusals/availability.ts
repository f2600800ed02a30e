import { defineRefusals } from './refusal-definition.ts';

export const availability = defineRefusals({
  'already-assessed': {
    status: 422,
    en: {
      title: 'This doubt has been assessed',
      detail:
        'A doubt is assessed only once. Send a new doubt with a reference of its own, or leave `doubtId` out of an assessment that answers no doubt.',
    },
    da: {
      title: 'Underretningen er allerede vurderet',
      detail:
        'En underretning vurderes kun én gang. Send en ny underretning med sin egen reference, eller udelad `doubtId`, hvis vurderingen ikke besvarer en underretning.',
    },
  },
});
