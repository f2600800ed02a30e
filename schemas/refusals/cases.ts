import { defineRefusals } from './refusal-definition.ts';

export const cases = defineRefusals({
  'reference-taken': {
    status: 422,
    en: {
      title: 'This reference is already in use in the case',
      detail: 'Choose another one: a reference is unique in the case, across both parties.',
    },
    da: {
      title: 'Referencen er allerede i brug i sagen',
      detail: 'Vælg en anden: en reference er unik i sagen på tværs af begge parter.',
    },
  },
  'unknown-reference': {
    status: 422,
    en: {
      title: 'The hub does not know what this refers to',
      detail:
        'Check the field that `errors` points to. A reference must have been sent before in the same case; a municipality or an a-kasse must be in the register at /parties.',
    },
    da: {
      title: 'Samspil kender ikke det, der henvises til',
      detail:
        'Kontrollér det felt, som `errors` peger på. En reference skal være sendt tidligere i samme sag; en kommune eller a-kasse skal stå i registret på /parties.',
    },
  },
  'impossible-step': {
    status: 422,
    en: {
      title: 'This step cannot follow from where the matter stands',
      detail:
        'Look up the case to see where the matter that `errors` points to stands, and send a step that can follow.',
    },
    da: {
      title: 'Dette skridt kan ikke følge efter det, der er sket',
      detail: 'Slå sagen op for at se, hvor det, som `errors` peger på, står, og send et skridt, der kan følge.',
    },
    reasons: {
      'R-SPELL-2 /data/withdrawn': {
        en: {
          title: 'There is no last day to withdraw',
          detail:
            'Check that it is the right citizen. No last day stands for the open spell; if it was withdrawn before, there is nothing more to do.',
        },
        da: {
          title: 'Der er ingen sidste dag at trække tilbage',
          detail:
            'Kontrollér, at det er den rigtige borger. Det åbne forløb har ingen meddelt sidste dag; er den allerede trukket tilbage, behøver I ikke gøre mere.',
        },
      },
      'R-SPELL-2 /data/lastDay': {
        en: {
          title: 'The last day lies before the first day of the spell',
          detail: 'Correct `lastDay`: a spell lasts at least its first day. Look up the case to see which day that is.',
        },
        da: {
          title: 'Sidste dag ligger før ledighedsforløbets første dag',
          detail: 'Ret `lastDay`: et forløb varer mindst sin første dag. Slå sagen op for at se, hvilken dag det er.',
        },
      },
      'R-MEET-1 /data/status': {
        en: {
          title: 'The meeting cannot get this status from the one it has',
          detail:
            'Check `meetingId`. A new meeting is sent as `scheduled`, or as `held` when it has taken place; one that is called may become `rescheduled`, `cancelled`, `held` or `no-show`. After the last three nothing follows: call another meeting with a `meetingId` of its own.',
        },
        da: {
          title: 'Samtalen kan ikke få denne status efter den, den har',
          detail:
            'Kontrollér `meetingId`. En ny samtale sendes som `scheduled`, eller som `held`, når den er holdt; en, der er indkaldt til, kan blive `rescheduled`, `cancelled`, `held` eller `no-show`. Efter de sidste tre følger intet: indkald til en ny samtale med sit eget `meetingId`.',
        },
      },
      'R-MEET-1 /data/meeting': {
        en: {
          title: 'The meeting cannot be of this type',
          detail:
            'Check `meeting` and `meetingId`. A meeting keeps the type it was called with. Of each numbered joint meeting a spell has one that is called or held: to move it, send `rescheduled` with its own `meetingId`; to call another, cancel it first.',
        },
        da: {
          title: 'Samtalen kan ikke være af denne type',
          detail:
            'Kontrollér `meeting` og `meetingId`. En samtale beholder den type, der er indkaldt til. Hver af de nummererede fælles jobsamtaler kan der kun være én af i et forløb, indkaldt eller holdt: flyt den ved at sende `rescheduled` med dens eget `meetingId`, eller aflys den, før I indkalder til en anden.',
        },
      },
      'R-ASK-1 /data/questionId': {
        en: {
          title: 'This question is not yours to answer, or it has been answered',
          detail:
            'Look up the case: only the side that was asked answers, and once. To ask further, send `case-question` with a `questionId` of its own.',
        },
        da: {
          title: 'Spørgsmålet er ikke stillet til jer, eller det er besvaret',
          detail:
            'Slå sagen op: kun den, der er spurgt, svarer, og kun én gang. Spørg videre med `case-question` med sit eget `questionId`.',
        },
      },
      'R-ASK-1 /data/subject': {
        en: {
          title: 'The answer has another subject than its question',
          detail: 'Set `subject` to that of the question; look it up in the case.',
        },
        da: {
          title: 'Svaret har et andet emne end spørgsmålet',
          detail: 'Sæt `subject` til spørgsmålets emne; slå det op i sagen.',
        },
      },
      'R-AVAIL-3 /data/doubtId': {
        en: {
          title: 'This doubt was withdrawn',
          detail:
            'Check `doubtId`. A doubt that was withdrawn is neither withdrawn again nor assessed; an assessment that you make all the same is sent without `doubtId`: leave it out.',
        },
        da: {
          title: 'Underretningen er trukket tilbage',
          detail:
            'Kontrollér `doubtId`. En underretning, der er trukket tilbage, kan ikke trækkes tilbage igen eller vurderes. Vurderer I alligevel rådigheden, så udelad `doubtId`.',
        },
      },
      'R-LIE-1 /data/effortId': {
        en: {
          title: 'This less-intensive effort is over',
          detail:
            'Check `effortId`. An effort that is over is neither changed nor ended: register a new one with an `effortId` of its own.',
        },
        da: {
          title: 'Denne mindre intensive indsats er afsluttet',
          detail:
            'Kontrollér `effortId`. En indsats, der er afsluttet, kan ikke ændres eller afsluttes igen: registrér en ny med sit eget `effortId`.',
        },
      },
      'R-LIE-3 /data/vetoId': {
        en: {
          title: 'This decision or objection was lifted before',
          detail:
            'Check `vetoId`: look up the case to see what still stands. If it is the right one, there is nothing more to do.',
        },
        da: {
          title: 'Beslutningen eller indsigelsen er allerede ophævet',
          detail:
            'Kontrollér `vetoId`: slå sagen op for at se, hvad der stadig gælder. Er det den rigtige, behøver I ikke gøre mere.',
        },
      },
      'R-EDU-6 /data/status': {
        en: {
          title: 'The education plan cannot get this status from the one it has',
          detail:
            'Check `planId`. A proposed plan may be `withdrawn`; an approved one `started` or `withdrawn`; one that is started may become `well-under-way`, `at-risk`, `completed` or `dropped-out`. After a rejection, `withdrawn`, `completed` and `dropped-out` nothing follows: propose a new plan with a `planId` of its own.',
        },
        da: {
          title: 'Uddannelsesindsatsen kan ikke få denne status efter den, den har',
          detail:
            'Kontrollér `planId`. En foreslået indsats kan blive `withdrawn`; en godkendt `started` eller `withdrawn`; en, der er begyndt, `well-under-way`, `at-risk`, `completed` eller `dropped-out`. Efter et afslag, `withdrawn`, `completed` og `dropped-out` følger intet: send et nyt forslag med sit eget `planId`.',
        },
      },
      'R-EDU-2 /data/decision': {
        en: {
          title: 'No objection can be made to a plan yet',
          detail: 'Use `approved` or `rejected`: `objected` is for approvals under a frame, and there is none yet.',
        },
        da: {
          title: 'Der kan endnu ikke gøres indsigelse mod en uddannelsesindsats',
          detail:
            'Brug `approved` eller `rejected`: `objected` gælder godkendelser inden for en ramme, og sådan en er der endnu ikke.',
        },
      },
      'R-EDU-2 /data/planId': {
        en: {
          title: 'This education plan no longer awaits a decision',
          detail:
            'Check `planId`: a plan is decided once, and not when it was withdrawn. If your decision has changed, ask the a-kasse to propose a new plan.',
        },
        da: {
          title: 'Uddannelsesindsatsen afventer ikke længere en afgørelse',
          detail:
            'Kontrollér `planId`: der træffes kun afgørelse én gang, og ikke når forslaget er trukket tilbage. Er afgørelsen ændret, så bed a-kassen om at sende et nyt forslag.',
        },
      },
    },
  },
});
