import type { Language } from '../language.ts';
import type { RefusalCode } from '../refusal.ts';
import type { RuleId } from '../rules.ts';

/** The rule that refuses, and the field that it looked at. */
type Reason = `${RuleId} /${string}`;
/** Said instead of the texts of the code. */
type Words = { title: string; detail: string };

/** What is wrong and what to do where one code stands for several things: the rule and the field tell them apart. */
export const reasonTexts: Partial<Record<RefusalCode, { [reason: Reason]: Record<Language, Words> }>> = {
  'not-your-citizen': {
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
  'no-open-spell': {
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
  'not-happened-yet': {
    'R-FACT-1 /data/firstDay': {
      en: {
        title: 'The first day of the spell lies too far ahead',
        detail: 'Send the message when the first day is nearer: it may lie {announceDays} ahead, and no more.',
      },
      da: {
        title: 'Ledighedsforløbets første dag ligger for langt fremme',
        detail: 'Send beskeden, når første dag er nærmere: den må højst ligge {announceDays} fremme.',
      },
    },
    'R-FACT-1 /data/startsAt': {
      en: {
        title: 'The meeting has not begun yet',
        detail:
          'Check `startsAt` and its offset, and send `held` or `no-show` when the meeting has begun. To have it earlier, send `rescheduled` first.',
      },
      da: {
        title: 'Samtalen er ikke begyndt endnu',
        detail:
          'Kontrollér `startsAt` og dens tidszone, og send `held` eller `no-show`, når samtalen er begyndt. Skal den holdes før, så send først `rescheduled`.',
      },
    },
  },
  'impossible-step': {
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
};

/** The words for a refusal by `rule` because of the field at `pointer`, where the code has several. */
export const reasonOf = (
  code: RefusalCode,
  rule: RuleId | undefined,
  pointer: string | undefined,
  language: Language,
): Words | undefined => reasonTexts[code]?.[`${rule} ${pointer}` as Reason]?.[language];
