import { defineRefusals } from './refusal-definition.ts';

export const access = defineRefusals({
  'actor-missing': {
    status: 400,
    en: {
      title: 'The request does not say who is acting',
      detail:
        'Name the employee or the batch job: in the field `actor` of a message, or in the header Samspil-Actor when you read.',
    },
    da: {
      title: 'Det fremgår ikke, hvem der handler',
      detail:
        'Angiv medarbejderen eller det automatiske job: i feltet `actor` i en besked eller i headeren Samspil-Actor, når I læser.',
    },
  },
  'purpose-missing': {
    status: 400,
    en: {
      title: 'The request does not say why the citizen’s data is read',
      detail: 'Give the purpose in the header Samspil-Purpose. It is kept in the log that the citizen can ask to see.',
    },
    da: {
      title: 'Det fremgår ikke, hvorfor der slås op på borgeren',
      detail: 'Angiv formålet i headeren Samspil-Purpose. Det gemmes i den log, som borgeren kan få indsigt i.',
    },
  },
  unauthenticated: {
    status: 401,
    en: {
      title: 'The hub does not know who is calling',
      detail:
        'Send a valid access token as `Authorization: Bearer`. If yours has expired, fetch a new one at the `token_endpoint` that /.well-known/oauth-authorization-server names. If you get none, ask the operator of the hub.',
    },
    da: {
      title: 'Samspil ved ikke, hvem der kalder',
      detail:
        'Send et gyldigt adgangstoken som `Authorization: Bearer`. Er det udløbet, så hent et nyt på det `token_endpoint`, som /.well-known/oauth-authorization-server angiver. Får I intet, så spørg Samspils operatør.',
    },
  },
  'not-your-citizen': {
    status: 403,
    en: {
      title: 'You are not a party to this citizen’s case',
      detail:
        'Check the CPR number. You can send messages about, and look up, only citizens whose latest spell you are part of. If the citizen has become unemployed, open a spell with spell-opened.',
    },
    da: {
      title: 'I er ikke part i denne borgers sag',
      detail:
        'Kontrollér CPR-nummeret. I kan kun sende beskeder om og slå op på borgere, hvis seneste ledighedsforløb I er part i. Er borgeren blevet ledig, så åbn et forløb med spell-opened.',
    },
    reasons: {
      'R-ROUTE-2 /data/akasse': {
        en: {
          title: 'The message names another a-kasse than its sender',
          detail:
            'Set `akasse` to your own party, the one that `source` names: an a-kasse opens spells only for its own members.',
        },
        da: {
          title: 'Beskeden nævner en anden a-kasse end afsenderen',
          detail:
            'Sæt `akasse` til jeres egen part, den, som `source` angiver: en a-kasse åbner kun forløb for sine egne medlemmer.',
        },
      },
      'R-ROUTE-2 /data/municipality': {
        en: {
          title: 'The message names a municipality of another jobcentre',
          detail:
            'Set `municipality` to one that your own jobcentre serves, as /parties lists it: a jobcentre opens spells only for its own citizens.',
        },
        da: {
          title: 'Beskeden nævner en kommune, som et andet jobcenter dækker',
          detail:
            'Sæt `municipality` til en kommune, som jeres eget jobcenter dækker, se /parties: et jobcenter åbner kun forløb for sine egne borgere.',
        },
      },
    },
  },
  'scope-missing': {
    status: 403,
    en: {
      title: 'The access token does not allow this call',
      detail:
        'Fetch a token with the scope that the header WWW-Authenticate names. If you cannot get it, ask the operator of the hub to grant it.',
    },
    da: {
      title: 'Adgangstokenet giver ikke adgang til dette kald',
      detail:
        'Hent et token med det scope, som headeren WWW-Authenticate angiver. Kan I ikke få det, så bed Samspils operatør om at tildele det.',
    },
  },
});
