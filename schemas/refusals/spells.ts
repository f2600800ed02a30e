import { defineRefusals } from './refusal-definition.ts';

export const spells = defineRefusals({
  'no-open-spell': {
    status: 422,
    en: {
      title: 'The citizen has no open spell',
      detail:
        'The latest spell has ended, and only what belongs to it may be brought to its end. If the citizen is unemployed again, open a new one with spell-opened first.',
    },
    da: {
      title: 'Borgeren har ikke noget åbent ledighedsforløb',
      detail:
        'Det seneste ledighedsforløb er ophørt, og kun det, der hører til det, kan føres til ende. Er borgeren blevet ledig igen, så åbn først et nyt med spell-opened.',
    },
    reasons: {
      'R-AVAIL-3 /data/observedOn': {
        en: {
          title: 'The doubt does not belong to a spell that it can still be sent about',
          detail:
            'Check `observedOn`. The spell has ended: a doubt must then have been observed within it, and be sent within as many days of its last day as `rule` allows (see /docs).',
        },
        da: {
          title: 'Tvivlen hører ikke til et forløb, som der stadig kan sendes underretning om',
          detail:
            'Kontrollér `observedOn`. Forløbet er ophørt: tvivlen skal da være konstateret i forløbet, og underretningen skal sendes inden for så mange dage efter forløbets sidste dag, som reglen i `rule` tillader (se /docs).',
        },
      },
    },
  },
  'spell-already-open': {
    status: 422,
    en: {
      title: 'The citizen already has an open spell',
      detail:
        'Do not open another: send your messages about the one that is open. If they are refused as `not-your-citizen`, another party holds it: ask the operator of the hub.',
    },
    da: {
      title: 'Borgeren har allerede et åbent ledighedsforløb',
      detail:
        'Åbn ikke et til: send jeres beskeder om det, der er åbent. Afvises de med `not-your-citizen`, er det en anden part, der har det: spørg Samspils operatør.',
    },
  },
});
