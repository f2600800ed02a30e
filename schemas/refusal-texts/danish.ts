import type { RefusalTexts } from './texts.ts';

export const danish: RefusalTexts = {
  refusals: {
    malformed: {
      title: 'Det sendte kan ikke læses',
      detail:
        'Send JSON i den form, som dokumentationen viser. En besked er ét JSON-objekt: en CloudEvent med `specversion` "1.0".',
    },
    schema: {
      title: 'Det sendte følger ikke sit skema',
      detail: 'Ret de felter, som `errors` peger på. Skemaet for hver slags besked findes på /schemas/{type}.',
    },
    'unknown-type': {
      title: 'Samspil kender ikke denne type besked',
      detail: 'Brug en af typerne i dokumentationen, inklusive version, fx dk.samspil.triage-result.v1.',
    },
    'actor-missing': {
      title: 'Det fremgår ikke, hvem der handler',
      detail:
        'Angiv medarbejderen eller det automatiske job: i feltet `actor` i en besked, i headeren Samspil-Actor ved opslag.',
    },
    'purpose-missing': {
      title: 'Det fremgår ikke, hvorfor der slås op på borgeren',
      detail: 'Angiv formålet i headeren Samspil-Purpose. Det gemmes i den log, som borgeren kan få indsigt i.',
    },
    'after-beyond-head': {
      title: 'Positionen ligger efter feedets slutning',
      detail:
        'Læs videre fra den position, som den seneste `Link`-header angav. Headeren Samspil-Feed-Head viser, hvor feedet slutter.',
    },
    unauthenticated: {
      title: 'Samspil ved ikke, hvem der kalder',
      detail:
        'Hent et adgangstoken på /oauth/token, og send det som `Authorization: Bearer`. Et token gælder i 15 minutter.',
    },
    'wrong-sender': {
      title: 'Denne afsender må ikke sende denne besked',
      detail:
        'Send i eget navn: `source` er jeres egen part. Dokumentationen viser for hver slags besked, om den sendes af en a-kasse eller et jobcenter.',
    },
    'not-your-citizen': {
      title: 'I er ikke part i denne borgers sag',
      detail:
        'En part kan kun sende beskeder om og slå op på borgere, hvis seneste ledighedsforløb den er part i. Kontrollér CPR-nummeret; forløbet åbnes med spell-opened.',
    },
    'scope-missing': {
      title: 'Adgangstokenet rækker ikke hertil',
      detail: 'Hent et token med det scope, som dokumentationen nævner for kaldet, eller få det tildelt af operatøren.',
    },
    'not-found': {
      title: 'Her er ikke noget',
      detail: 'Kontrollér adressen. I kan kun slå jeres egne beskeder op.',
    },
    'method-not-allowed': {
      title: 'Adressen tager ikke imod denne metode',
      detail: 'Brug en af de metoder, som headeren Allow nævner.',
    },
    'request-timeout': {
      title: 'Forespørgslen nåede ikke frem i tide',
      detail:
        'Send det hele inden for 30 sekunder og uden pauser på 5 sekunder. Det skader ikke at sende det samme igen: et besked-id godtages kun én gang.',
    },
    'id-reused': {
      title: 'Beskedens id hører til et andet indhold',
      detail: 'Giv hver ny besked sit eget id. Gentag kun et id med nøjagtig samme indhold.',
    },
    'feed-restarted': {
      title: 'Positionen hører til et tidligere feed',
      detail:
        'Begynd forfra: svaret angiver feedets nuværende epoke, `epoch`, og dets tidligste position, `earliest`. I kan møde hændelser, som I har set før; deres id er det samme.',
    },
    'too-large': {
      title: 'Det sendte fylder for meget',
      detail:
        'En besked må højst fylde 256 KiB; et bundt må højst rumme 1.000 beskeder og fylde 4 MiB. Send flere mindre bundter.',
    },
    'unsupported-media-type': {
      title: 'Samspil tager ikke imod denne medietype',
      detail: 'Sæt Content-Type til en af de medietyper, som dokumentationen nævner for kaldet.',
    },
    'time-in-future': {
      title: 'Beskedens tidspunkt ligger i fremtiden',
      detail:
        '`time` må højst være fem minutter foran Samspils ur. Kontrollér uret i det afsendende system og tidszonen i tidspunktet.',
    },
    'no-open-spell': {
      title: 'Borgeren har ikke noget åbent ledighedsforløb',
      detail:
        'Borgerens seneste ledighedsforløb er afsluttet. Åbn et nyt med spell-opened, hvis borgeren er blevet ledig igen.',
    },
    'spell-already-open': {
      title: 'Borgeren har allerede et åbent ledighedsforløb',
      detail: 'Åbn det ikke igen; send beskederne på det forløb, der er åbent. Et forløb afsluttes med spell-closed.',
    },
    'reference-taken': {
      title: 'Referencen er allerede i brug i sagen',
      detail: 'En reference er unik i sagen på tværs af begge parter. Vælg en anden til noget nyt.',
    },
    'unknown-reference': {
      title: 'Det, der henvises til, er ukendt',
      detail:
        'Brug en reference, som Samspil har fået oplyst, eller en kommunekode eller a-kasse fra registret på /parties.',
    },
    'impossible-step': {
      title: 'Dette skridt kan ikke følge efter det, der er sket',
      detail: 'Slå sagen op for at se, hvor den står, og send et skridt, der kan følge.',
    },
    'not-your-meeting': {
      title: 'Det er ikke jer, der indkalder til denne samtale',
      detail:
        'Den, der indkalder, er afsenderen og skal kunne holde denne type samtale. Kun den side, der har indkaldt, kan ændre samtalen.',
    },
    'in-person-required': {
      title: 'Samtalen skal holdes ved personligt fremmøde',
      detail:
        'Send den med `form` "in-person" og et sted. Kun under mindre intensiv indsats kan den holdes pr. telefon eller video.',
    },
    'attendance-voluntary': {
      title: 'Der er ikke pligt til personligt fremmøde',
      detail:
        'Borgeren er i mindre intensiv indsats den dag. Send `dutyToAttend: false`, eller hold samtalen pr. telefon eller video, hvor reglerne tillader mødepligt.',
    },
    vetoed: {
      title: 'Der er truffet beslutning om eller gjort indsigelse mod mindre intensiv indsats',
      detail: 'Den side, der står bag, skal først trække den tilbage. Slå sagen op for at se, hvem det er.',
    },
    'not-a-registrar': {
      title: 'Jeres side kan ikke gøre dette i en mindre intensiv indsats',
      detail: 'Efter de gældende regler hører det under den anden side. Kontakt den anden part i sagen.',
    },
    'not-your-veto': {
      title: 'Indsigelsen er ikke jeres at trække tilbage',
      detail:
        'Kun den side, der har truffet beslutningen eller gjort indsigelsen, kan trække den tilbage. Kontakt den anden part.',
    },
    'start-too-far-ahead': {
      title: 'Starten ligger for langt ude i fremtiden',
      detail: 'Mindre intensiv indsats gælder en start inden for seks uger. Registrér den, når starten er nærmere.',
    },
    'already-assessed': {
      title: 'Rådighedstvivlen er allerede vurderet',
      detail: 'En tvivl vurderes én gang. En ny tvivl har sin egen reference; en vurdering uden tvivl nævner ingen.',
    },
    'not-approved': {
      title: 'Jobcentret har ikke godkendt uddannelsesindsatsen',
      detail: 'Afvent education-decision med `decision` "approved", før uddannelsen begynder.',
    },
    'scheme-not-here': {
      title: 'Denne uddannelse hører ikke til her',
      detail: 'Jobrettet uddannelse under seks uger har sin egen vej. Send den ikke som uddannelsesindsats.',
    },
    'dry-run-unavailable': {
      title: 'Denne slags besked kan ikke afprøves',
      detail: 'Svaret ville afsløre, om en borger har en sag. Send beskeden uden `dryRun`.',
    },
    'rate-limited': {
      title: 'For mange forespørgsler på én gang',
      detail: 'Vent så længe, som headeren Retry-After angiver, og send det samme igen.',
    },
    'headers-too-large': {
      title: 'Forespørgslens headere fylder for meget',
      detail: 'Adressen og alle headere må tilsammen højst fylde 16 KiB.',
    },
    internal: {
      title: 'Noget gik galt i Samspil',
      detail: 'Der er ikke noget galt med det, I har sendt. Send det samme igen; et besked-id godtages kun én gang.',
    },
    unavailable: {
      title: 'Samspil kan ikke svare lige nu',
      detail:
        'Vent så længe, som headeren Retry-After angiver, og send det samme igen; et besked-id godtages kun én gang.',
    },
  },
  faults: {
    required: 'Feltet skal udfyldes',
    type: 'Værdien er ikke af den krævede type',
    format: 'Værdien har ikke den krævede form',
    value: 'Værdien er ikke en af de tilladte',
    'unknown-field': 'Skemaet kender ikke dette felt',
    'too-long': 'Værdien er for lang',
    'too-short': 'Værdien er for kort',
    'too-big': 'Værdien er for stor',
    'too-small': 'Værdien er for lille',
    'holds-cpr-number': 'Et CPR-nummer må ikke stå her',
    'lone-surrogate': 'Teksten er ikke gyldig Unicode',
    'other-needs-text': 'Skal udfyldes, når “other” er valgt',
    before: 'Værdien må ikke ligge før et andet felts',
    rule: 'En regel tillader ikke det, der står her',
  },
};
