import { defineRefusals } from './refusal-definition.ts';

export const service = defineRefusals({
  'rate-limited': {
    status: 429,
    en: {
      title: 'Too many requests in a short time',
      detail: 'Wait as many seconds as the header Retry-After says, and send the same again.',
    },
    da: {
      title: 'For mange forespørgsler på kort tid',
      detail: 'Vent så mange sekunder, som headeren Retry-After angiver, og send det samme igen.',
    },
  },
  internal: {
    status: 500,
    en: {
      title: 'Something went wrong in the hub',
      detail:
        'Nothing is wrong with what you sent. Send the same again: a message id is accepted only once. If it goes on, tell the operator of the hub when it happened.',
    },
    da: {
      title: 'Noget gik galt i Samspil',
      detail:
        'Der er ikke noget galt med det, I har sendt. Send det samme igen: et besked-id godtages kun én gang. Bliver det ved, så fortæl Samspils operatør, hvornår det skete.',
    },
  },
  unavailable: {
    status: 503,
    en: {
      title: 'The hub cannot answer right now',
      detail:
        'Wait as many seconds as the header Retry-After says, and send the same again: a message id is accepted only once.',
    },
    da: {
      title: 'Samspil kan ikke svare lige nu',
      detail:
        'Vent så mange sekunder, som headeren Retry-After angiver, og send det samme igen: et besked-id godtages kun én gang.',
    },
  },
});
