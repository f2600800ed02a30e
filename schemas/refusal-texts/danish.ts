import { countOf, sizeOf } from '../amounts.ts';
import { limits } from '../limits.ts';
import type { RefusalTexts } from './texts.ts';

export const danish: RefusalTexts = {
  refusals: {
    malformed: {
      title: 'Indholdet kan ikke læses',
      detail:
        'Send hver besked som ét JSON-objekt i UTF-8: en CloudEvent med `specversion` "1.0". Der er et eksempel på hver type på /docs.',
    },
    schema: {
      title: 'Indholdet overholder ikke skemaet',
      detail: 'Ret det, som `errors` peger på, og send igen. Skemaet for hver type besked findes på /schemas/{type}.',
    },
    'unknown-type': {
      title: 'Samspil kender ikke denne type besked',
      detail:
        'Brug en type, som parterne sender, inklusive version, fx dk.samspil.triage-result.v1. De er vist på /docs.',
    },
    'duplicate-member': {
      title: 'Et JSON-objekt har to felter med samme navn',
      detail: 'Giv hvert felt i et objekt sit eget navn. Ellers kan to, der læser den samme tekst, se hver sin værdi.',
    },
    'actor-missing': {
      title: 'Det fremgår ikke, hvem der handler',
      detail:
        'Angiv medarbejderen eller det automatiske job: i feltet `actor` i en besked eller i headeren Samspil-Actor, når I læser.',
    },
    'purpose-missing': {
      title: 'Det fremgår ikke, hvorfor der slås op på borgeren',
      detail: 'Angiv formålet i headeren Samspil-Purpose. Det gemmes i den log, som borgeren kan få indsigt i.',
    },
    'after-beyond-head': {
      title: 'Positionen ligger efter feedets slutning',
      detail:
        'Læs videre fra positionen i den seneste `Link`-header, I har fået. Headeren Samspil-Feed-Head viser, hvor feedet slutter.',
    },
    unauthenticated: {
      title: 'Samspil ved ikke, hvem der kalder',
      detail:
        'Send et gyldigt adgangstoken som `Authorization: Bearer`. Er det udløbet, så hent et nyt på det `token_endpoint`, som /.well-known/oauth-authorization-server angiver. Får I intet, så spørg Samspils operatør.',
    },
    'wrong-sender': {
      title: 'I må ikke sende denne besked',
      detail:
        'Kontrollér afsenderen: `source` skal angive jer selv. Se derefter på /docs, hvem der sender denne type: en a-kasse, en kommune/et jobcenter eller begge.',
    },
    'not-your-citizen': {
      title: 'I er ikke part i denne borgers sag',
      detail:
        'Kontrollér CPR-nummeret. I kan kun sende beskeder om og slå op på borgere, hvis seneste ledighedsforløb I er part i. Er borgeren blevet ledig, så åbn et forløb med spell-opened.',
    },
    'scope-missing': {
      title: 'Adgangstokenet giver ikke adgang til dette kald',
      detail:
        'Hent et token med det scope, som headeren WWW-Authenticate angiver. Kan I ikke få det, så bed Samspils operatør om at tildele det.',
    },
    'not-found': {
      title: 'Der er ikke noget på denne adresse',
      detail: 'Kontrollér adressen: alle kald er vist på /docs.',
    },
    'method-not-allowed': {
      title: 'Adressen tager ikke imod denne metode',
      detail: 'Brug en af de metoder, som headeren Allow angiver.',
    },
    'request-timeout': {
      title: 'Forespørgslen nåede ikke frem i tide',
      detail: `Send hele forespørgslen, både headere og indhold, inden for ${limits.requestSeconds} sekunder og uden at gå i stå i ${limits.bodyProgressSeconds} sekunder. Send det samme igen: et besked-id godtages kun én gang. Bliver det ved, så kontrollér forbindelsen, og send mindre samlinger.`,
    },
    'id-reused': {
      title: 'Beskedens id er brugt før, med et andet indhold',
      detail:
        'Giv hver ny besked sit eget id, også en, der retter en besked, som blev afvist efter en regel. Gentag kun et id med samme indhold: samme `type` og `data`. `time` og `actor` tæller ikke med.',
    },
    'feed-restarted': {
      title: 'Positionen hører til et tidligere feed',
      detail:
        'Læs videre med den epoke, `epoch`, som svaret angiver, fra den tidligste position, `earliest`: `after` er én mindre. I kan møde hændelser, som I har set før; deres id er det samme. Send fremover `epoch` med, hver gang I sender en position.',
    },
    'too-large': {
      title: 'Indholdet er for stort',
      detail: `Gør beskeden mindre, eller send flere mindre samlinger: en besked, der sendes alene eller som en linje NDJSON, må højst fylde ${sizeOf(limits.messageBytes)}, en samling (batch) højst ${countOf(limits.batchMessages, 'da')} beskeder og ${sizeOf(limits.batchBytes)}.`,
    },
    'unsupported-media-type': {
      title: 'Samspil tager ikke imod denne medietype',
      detail: 'Sæt headeren Content-Type til en af de medietyper, som `errors` angiver.',
    },
    'time-in-future': {
      title: 'Beskedens tidspunkt ligger i fremtiden',
      detail: `Kontrollér tidszonen i \`time\` og uret i det afsendende system: \`time\` må højst ligge ${limits.aheadMinutes} minutter senere end Samspils ur. Headeren Date i hvert svar angiver, hvad det viser; i en sandkasse, hvis ur er flyttet, gør /sandbox/clock det.`,
    },
    'no-open-spell': {
      title: 'Borgeren har ikke noget åbent ledighedsforløb',
      detail:
        'Det seneste ledighedsforløb er ophørt, og kun det, der hører til det, kan føres til ende. Er borgeren blevet ledig igen, så åbn først et nyt med spell-opened.',
    },
    'spell-already-open': {
      title: 'Borgeren har allerede et åbent ledighedsforløb',
      detail:
        'Åbn ikke et til: send jeres beskeder om det, der er åbent. Afvises de med `not-your-citizen`, er det en anden part, der har det: spørg Samspils operatør.',
    },
    'reference-taken': {
      title: 'Referencen er allerede i brug i sagen',
      detail: 'Vælg en anden: en reference er unik i sagen på tværs af begge parter.',
    },
    'unknown-reference': {
      title: 'Samspil kender ikke det, der henvises til',
      detail:
        'Kontrollér det felt, som `errors` peger på. En reference skal være sendt tidligere i samme sag; en kommune eller a-kasse skal stå i registret på /parties.',
    },
    'impossible-step': {
      title: 'Dette skridt kan ikke følge efter det, der er sket',
      detail: 'Slå sagen op for at se, hvor det, som `errors` peger på, står, og send et skridt, der kan følge.',
    },
    'not-your-meeting': {
      title: 'I kan ikke indkalde til eller ændre denne samtale',
      detail:
        'Kun den part, der efter reglerne holder denne type samtale, kan indkalde til den: angiv jer selv som `convener`. Skal en samtale ændres, så kontakt den part, der har indkaldt til den.',
    },
    'in-person-required': {
      title: 'Samtalen skal holdes ved personligt fremmøde',
      detail:
        'Send den med `form` "in-person" og et `place`. Kun under mindre intensiv indsats og ved arbejdsfordeling og hjemsendelse på grund af vejrlig eller materialemangel kan den holdes pr. telefon eller video.',
    },
    'attendance-voluntary': {
      title: 'Borgeren har ikke pligt til personligt fremmøde den dag',
      detail:
        'Borgeren er omfattet af mindre intensiv indsats. Send `dutyToAttend: false`, eller hold samtalen pr. telefon eller video, hvor reglerne tillader mødepligt.',
    },
    vetoed: {
      title: 'Borgeren kan ikke omfattes af mindre intensiv indsats',
      detail:
        'Der er truffet beslutning herom eller gjort indsigelse. Den part, der står bag, kan ophæve beslutningen eller trække indsigelsen tilbage: slå sagen op for at se, hvem det er, og kontakt parten.',
    },
    'not-a-registrar': {
      title: 'Kun den anden part kan gøre dette',
      detail:
        'Efter de gældende regler er det kun den anden part, der kan registrere, beslutte eller gøre indsigelse. Kontakt den anden part i sagen.',
    },
    'not-your-veto': {
      title: 'I kan ikke ophæve denne beslutning eller indsigelse',
      detail: 'Det kan kun den part, der står bag (a-kassen eller kommunen). Kontakt den anden part i sagen.',
    },
    'start-too-far-ahead': {
      title: 'Starten ligger for langt fremme',
      detail: 'Mindre intensiv indsats gælder en start inden for {leadWeeks}. Registrér den, når starten er nærmere.',
    },
    'effort-stands': {
      title: 'Borgeren er allerede omfattet af mindre intensiv indsats',
      detail:
        'Der kan kun være én registrering ad gangen. Slå sagen op for at se, hvis den er, og hvornår den ophører. Ændr jeres egen ved at sende dens `effortId` igen; begge parter kan afslutte den med `endedOn`. Er dens sidste dag allerede sat, så send jeres efter den dag.',
    },
    'not-happened-yet': {
      title: 'Det, der oplyses, er ikke sket endnu',
      detail:
        'Kontrollér datoen i det felt, som `errors` peger på: den ligger fremme. Er den rigtig, så send beskeden, når dagen er kommet.',
    },
    'already-assessed': {
      title: 'Underretningen er allerede vurderet',
      detail:
        'En underretning vurderes kun én gang. Send en ny underretning med sin egen reference, eller udelad `doubtId`, hvis vurderingen ikke besvarer en underretning.',
    },
    'not-approved': {
      title: 'Kommunen/jobcenteret har ikke godkendt uddannelsesindsatsen',
      detail:
        'Afvent education-decision med `decision` "approved", før uddannelsen begynder. Haster det, så kontakt kommunen/jobcenteret.',
    },
    'scheme-not-here': {
      title: 'Denne uddannelse hører ikke til her',
      detail:
        'Send ikke jobrettet uddannelse som uddannelsesindsats, uanset længden: den administreres efter reglerne om jobrettet uddannelse.',
    },
    'dry-run-unavailable': {
      title: 'Denne type besked kan ikke prøves af',
      detail: 'Send den uden `dryRun`: en prøve ville afsløre, om en borger har en sag.',
    },
    'rate-limited': {
      title: 'For mange forespørgsler på kort tid',
      detail: 'Vent så mange sekunder, som headeren Retry-After angiver, og send det samme igen.',
    },
    'headers-too-large': {
      title: 'Forespørgslens headere er for store',
      detail: `Gør dem mindre: adressen og alle headere må tilsammen højst fylde ${sizeOf(limits.headerBytes)}. Cookies er fx ikke nødvendige.`,
    },
    internal: {
      title: 'Noget gik galt i Samspil',
      detail:
        'Der er ikke noget galt med det, I har sendt. Send det samme igen: et besked-id godtages kun én gang. Bliver det ved, så fortæl Samspils operatør, hvornår det skete.',
    },
    unavailable: {
      title: 'Samspil kan ikke svare lige nu',
      detail:
        'Vent så mange sekunder, som headeren Retry-After angiver, og send det samme igen: et besked-id godtages kun én gang.',
    },
  },
  ifKept: 'Ændrer I beskeden, så giv den et nyt `id`. Uændret kan den sendes igen med samme `id` og afgøres da på ny.',
  limits: {
    leadWeeks: (weeks) => (weeks === undefined ? 'det antal uger, som de gældende regler angiver' : `${weeks} uger`),
    announceDays: (days) => (days === undefined ? 'det antal dage, som de gældende regler angiver,' : `${days} dage`),
  },
  faults: {
    required: 'Feltet mangler; tilføj det',
    type: 'Værdien er af en forkert type; send den, som dokumentationen viser',
    format: 'Værdien har ikke den rigtige form; skriv den, som dokumentationen viser',
    value: 'Værdien er ikke en af de tilladte; brug en, der er',
    'unknown-field': 'Skemaet kender ikke dette felt; kontrollér stavemåden, eller udelad det',
    'too-long': 'Værdien er for lang; forkort den',
    'too-short': 'Værdien er for kort; tilføj det, der mangler',
    'too-big': 'Tallet er for stort; brug et mindre',
    'too-small': 'Tallet er for lille; brug et større',
    'holds-cpr-number':
      'Cifre, der kan være et CPR-nummer, må ikke stå her: brug en UUID, eller del cifrene, så der ikke står ti sammen og ikke en dato på seks cifre foran fire andre',
    'lone-surrogate': 'Teksten er ikke gyldig Unicode; ret tegnkodningen',
    'control-character': 'Teksten indeholder et kontroltegn; udelad det: kun tabulator og linjeskift er tilladt',
    'non-character': 'Teksten indeholder en værdi, som Unicode ikke bruger til noget tegn; udelad den',
    'empty-text': 'Teksten siger ikke noget; udelad feltet, eller skriv noget, der kan ses',
    encoding: 'Teksten er ikke i UTF-8; send den i UTF-8',
    'duplicate-member': 'Feltet står to gange i sit objekt; udelad det ene',
    'too-many-values':
      'Der er flere værdier, eller de er pakket dybere ned i hinanden, end i nogen besked; send kun de felter, som beskedens type har',
    'other-needs-text': 'Skriv, hvad der menes, fordi “other” er valgt',
    before: 'Værdien ligger før et andet felts; ret en af dem',
    rule: 'Det er dette, afvisningen handler om; gør, som `detail` siger',
  },
  faultsIn: {
    header: { required: 'Headeren mangler; tilføj den' },
    query: {
      'unknown-field': 'Kaldet har ikke denne parameter; kontrollér stavemåden, eller udelad den',
      'duplicate-member': 'Parameteren er angivet mere end én gang; angiv den kun én gang',
    },
  },
  forms: {
    cpr: 'Ikke et gyldigt CPR-nummer: ti cifre, de første seks en dato',
    municipality: 'Ikke en kommunekode: tre cifre, fx 751',
    identifier:
      'Ikke et gyldigt id: det skal bestå af 1 til 128 bogstaver fra A til Z, cifre og . _ ~ : - og må ikke begynde med punktum',
    actor:
      'Ikke en gyldig aktør: angiv et medarbejder-id, en e-mailadresse eller DOMÆNE\\bruger på højst 128 tegn, uden mellemrum',
    code: 'Ikke en gyldig kode: 1 til 64 bogstaver fra A til Z, cifre og . _ -; det første tegn skal være et bogstav eller et ciffer',
    akasse: 'Ikke en a-kasse: akasse- og dens korte navn, som /parties viser det, fx akasse-hk',
    party: 'Ikke en part: en a-kasse eller et jobcenter, som /parties viser dem, fx akasse-hk eller jobcentre-751',
    source: 'Ikke en afsender: urn:samspil: og jeres egen part, fx urn:samspil:akasse-hk',
    'json-type': 'Ikke en medietype for JSON, fx application/json',
    year: 'Ikke i et år fra 1900 til 2199',
    'whole-number': 'Ikke et helt tal: kun cifre, højst 15',
    json: 'Dette er ikke gyldig JSON',
  },
};
