import { defaultPolicy } from '../policy.ts';
import type { RuleArea } from '../rule-areas.ts';
import type { RuleText, Source } from '../rule-texts.ts';
import type { RuleId } from '../rules.ts';

const { triage, spells, availability, lessIntensiveEffort } = defaultPolicy;

export const sourcesInDanish: Readonly<Record<Source, string>> = {
  A17: 'Danske A-kasser, “Et enklere beskæftigelsessystem” (maj 2017), et forslag',
  SFI: 'SFI-rapport 13:12 om akutpakken (2013)',
  KL: 'KL’s forslag (oktober 2010)',
  DJØF: 'Djøfs forslag (uden dato, før 2024)',
  LAW: 'loven eller statens egen dokumentation',
  HUB: 'Samspils eget valg, hvor kilderne intet siger',
};

export const ruleAreasInDanish: Readonly<Record<RuleArea, string>> = {
  'R-REG-': 'Hvad der bedes om',
  'R-CPR-': 'CPR-numre',
  'R-ROUTE-': 'Hvem der må sige noget, og hvem der hører det',
  'R-FACT-': 'Hvad der er sket',
  'R-SPELL-': 'Ledighedsforløb',
  'R-TRI-': 'Placering af 1. fælles jobsamtale',
  'R-MEET-': 'Samtaler',
  'R-AVAIL-': 'Underretning om tvivl om rådighed',
  'R-LIE-': 'Mindre intensiv indsats, og beslutning om eller indsigelse mod den',
  'R-EDU-': 'Uddannelsesindsats',
  'R-PARTY-': 'Hvordan parterne finder hinanden',
  'R-ASK-': 'Spørgsmål og svar',
  'R-AUD-': 'Log og dokumentation',
};

export const rulesInDanish: Readonly<Record<RuleId, RuleText>> = {
  'R-REG-1': {
    text: 'Samspil beder ikke om noget felt, som ingen regel læser: hvert obligatorisk felt nævner i sit skema den regel, der læser det, og koden læser det faktisk.',
    source: 'A17: “Registreringskrav skal give mening”',
  },
  'R-CPR-1': {
    text: 'Et CPR-nummer er ti cifre, hvoraf de første seks er en dato. Fødselsdag + 60 godtages: det er administrative erstatningsnumre og de eneste numre, der bruges i eksempler og test, for de tilhører ingen. Modulus 11 er aldrig en grund til at afvise.',
    source: 'LAW: der har været numre uden modulus 11 siden 1. oktober 2007',
  },
  'R-ROUTE-1': {
    text: 'En besked om en borger går til den anden part: fra a-kassen til kommunen/jobcenteret, hvor borgeren bor, og omvendt. Afsenderen skal aldrig angive en modtager.',
    source: 'HUB',
  },
  'R-ROUTE-2': {
    text: 'En part sender kun beskeder om og slår kun op på borgere, hvis seneste ledighedsforløb den er part i. Når forløbet er afsluttet, kan den stadig slå op og får `no-open-spell` for det, der kræver et åbent forløb. Om alle andre, kendte eller ukendte for Samspil, får den `not-your-citizen`.',
    source: 'HUB',
  },
  'R-ROUTE-3': {
    text: 'Modtageren følger af kommunekoden og datoen gennem registret: en kommune uden eget jobcenter betjenes af det, den deler med andre.',
    source: 'LAW',
  },
  'R-ROUTE-6': {
    text: 'Samme afsender og samme besked-id: godtages kun én gang, hvor sent det end kommer igen. Samme id med andet indhold (`type` eller `data`) afvises (`id-reused`), også når den første blev afvist efter en regel: en rettet besked får et nyt id. Uændret afgøres en afvist besked på ny.',
    source: 'HUB',
  },
  'R-ROUTE-8': {
    text: 'Afsenderen kan følge hver af sine beskeder: modtaget, afgjort, lagt på hvis feed, hentet og bekræftet, med tidspunkter. Det, der afvises, hvor der intet svar er, kommer tilbage på afsenderens feed. Om en hændelse er hentet og bekræftet, vides om modtagere, der selv læser deres feed.',
    source: 'HUB',
  },
  'R-ROUTE-9': {
    text: 'Hver besked og hvert opslag siger, hvem der handler hos parten: en medarbejders id eller et automatisk job. Det gemmes i loggen.',
    source: 'LAW: RequestUserMetadata i DFDG',
  },
  'R-FACT-1': {
    text: `Det, der ikke er sket, oplyses ikke som noget, der er sket: en dag for en iagttagelse, en afgørelse, en afholdelse, en start eller en afslutning, som ligger fremme, afvises (\`not-happened-yet\`); en dag før forløbet godtages og markeres \`before-spell\`. Hver dato i et skema siger, om den er oplyst eller planlagt. Et forløbs første dag må ligge \`announceDays\` (${spells.announceDays}) dage fremme.`,
    source: 'HUB',
  },
  'R-SPELL-1': {
    text: '`spell-opened` fra en af parterne åbner sagen: første dag, kommune, a-kasse, ydelse. Uden et åbent forløb afvises andre beskeder om borgeren. Et forløb mere, mens et er åbent, afvises.',
    source: 'LAW',
  },
  'R-SPELL-2': {
    text: '`spell-closed` fra en af parterne angiver den sidste dag og årsagen; den sidste dag ligger ikke før den første. Indtil den sidste dag er gået, er forløbet åbent i alle henseender: sendes den igen, flyttes den, og `withdrawn: true` trækker den tilbage. Når dagen er gået, melder Samspil `spell-ended` til begge, og det, der lå forude i forløbet, bortfalder. En sidste dag i fortiden afslutter forløbet med det samme.',
    source: 'KL; A17: borgeren “på vej i job” er ledig indtil den dag',
  },
  'R-SPELL-3': {
    text: '`benefit-changed` fra en af parterne ændrer ydelsen; ledighedsforløbet og kontaktforløbet fortsætter.',
    source: 'DJØF; KL skønner 80.000 skift om året',
  },
  'R-SPELL-7': {
    text: 'Det, der hører til et ophørt forløb, kan stadig føres til ende: en vurdering eller tilbagetrækning af en underretning, de sidste skridt i en uddannelsesindsats og udfaldet af en samtale, når det, der oplyses, ligger på eller før den sidste dag eller svarer på noget, der var åbent. Det markeres `spell-was-closed`.',
    source: 'LAW: en underretning skal vurderes og besvares; HUB',
  },
  'R-TRI-1': {
    text: '`triage-result` fra a-kassen efter CV-samtalen siger, hvor i kontaktforløbet den mener, at 1. fælles jobsamtale hører hjemme: `early` eller `by-week-11`. Jobmuligheder, grunde og det anvendte redskab er frivillige oplysninger. Beskeden når straks kommunen/jobcenteret. En `screening` uden en aftale om redskabet godtages og markeres `tool-not-agreed`.',
    source: 'A17: “hvor i forløbet den mener, at fællessamtalen skal holdes”',
  },
  'R-TRI-2': {
    text: 'Fristen er kun `by-week-11`, når a-kassen har sagt det, og ingen af parterne har markeret et tidligt behov; ellers er den `by-week-6`, også før der foreligger en besked. En ændret frist meddeles begge parter som `contact-track-changed`.',
    source: 'A17: uge 6 “er fristen i dag”; uge 11 er undtagelsen',
  },
  'R-TRI-3': {
    text: 'Hver part sætter og fjerner kun sin egen markering; så længe en står, er fristen `by-week-6`.',
    source: 'HUB',
  },
  'R-TRI-4': {
    text: 'Med fristen `by-week-6` skal 1. fælles jobsamtale holdes senest den sidste dag i ledighedsuge 6 og foreslås fra uge 4; en tidligere afvises aldrig. Med fristen `by-week-11` skal den holdes senest den sidste dag i uge 11. En anbefalet uge efter fristen godtages og markeres `beyond-limit`; fristen gælder.',
    source: 'A17; HUB',
  },
  'R-TRI-6': {
    text: 'En frist, der ændres, efter at 1. fælles jobsamtale er holdt, ændrer intet for den samtale.',
    source: 'HUB',
  },
  'R-TRI-8': {
    text: `Går fristen sent tilbage til \`by-week-6\`, skal 1. fælles jobsamtale holdes senest ved udgangen af uge 6 eller ${triage.lateFlagDays} dage efter ændringen, hvad der er senest, men aldrig efter udgangen af uge 11: ingen frist overskrides alene på grund af ændringen.`,
    source: 'HUB',
  },
  'R-MEET-1': {
    text: 'En samtale er først `scheduled` eller `held`. En, der er indkaldt eller flyttet, bliver derefter `rescheduled`, `cancelled`, `held` eller `no-show`, og de tre sidste er endelige. Typen ændres aldrig. `held` og `no-show` kan ikke ligge i fremtiden, og et forløb har 1., 2. og 3. fælles jobsamtale én gang hver.',
    source: 'HUB',
  },
  'R-MEET-2': {
    text: 'Reglerne bestemmer, hvem der holder hvilken type: a-kassen CV-samtaler, rådighedssamtaler, vejledningssamtaler og samtaler i a-kassen; kommunen/jobcenteret jobsamtaler, informationsmøder og fælles jobsamtaler. Afsenderen er den, der indkalder.',
    source: 'A17',
  },
  'R-MEET-3': {
    text: 'Reglerne bestemmer, om en fælles jobsamtale skal holdes ved personligt fremmøde: ja, undtagen under mindre intensiv indsats.',
    source: 'A17',
  },
  'R-MEET-4': {
    text: 'Under mindre intensiv indsats har borgeren ikke pligt til personligt fremmøde: en samtale ved personligt fremmøde godtages kun med `dutyToAttend: false`.',
    source: 'A17; LAW',
  },
  'R-MEET-5': {
    text: 'Der er ingen krav til formen af andre samtaler end de fælles jobsamtaler.',
    source: 'A17',
  },
  'R-MEET-14': {
    text: 'Når et forløb ophører, aflyser Samspil alle senere samtaler, der er indkaldt til, og begge parter får det at vide. En udeblivelse efter den sidste dag godtages og markeres `spell-was-closed`.',
    source: 'A17: “irrelevante sager om udeblivelse”',
  },
  'R-MEET-15': {
    text: 'En samtale ved personligt fremmøde nævner stedet, og hvis lokaler det er; det kan være den anden parts. Et nyt sted meddeles ligesom en ny tid.',
    source: 'SFI',
  },
  'R-AVAIL-1': {
    text: '`availability-doubt` fra kommunen/jobcenteret angiver årsagen, dagen for det, der blev konstateret, og en tekst. Den når straks a-kassen.',
    source: 'LAW; A17',
  },
  'R-AVAIL-2': {
    text: '`availability-assessment` fra a-kassen besvarer en underretning med et resultat og en dato; den kan også komme af egen drift. Kommunen/jobcenteret får resultatet at vide, aldrig en sanktion. `more-information-needed` er et foreløbigt svar.',
    source: 'LAW; HUB: ikke flere oplysninger end nødvendigt',
  },
  'R-AVAIL-3': {
    text: `En underretning er åben, til den er vurderet eller trukket tilbage af kommunen/jobcenteret, også efter at forløbet er ophørt; den samme underretning vurderes kun én gang. En tvivl, der opstod i forløbet, godtages i \`lateDoubtDays\` (${availability.lateDoubtDays}) dage efter dets sidste dag og markeres \`late\`.`,
    source: 'HUB',
  },
  'R-LIE-1': {
    text: `\`less-intensive-effort\` fra en af parterne, med grundlag og datoer, når straks den anden: borgeren henvender sig ét sted. En start mere end \`leadWeeks\` (${lessIntensiveEffort.leadWeeks}) uger fremme, regnet fra indsatsens første dag, når den ligger fremme, afvises. Der kan kun være én registrering ad gangen: en anden afvises (\`effort-stands\`), og en ændring er samme \`effortId\` igen fra samme side. \`documented: false\` markeres \`undocumented\`. Indsatsen ophører ved det første af disse: starten, \`until\`, \`endedOn\`, en beslutning eller indsigelse og forløbets afslutning. Et ophør, som tiden bringer, meddeles begge parter.`,
    source: 'A17: “henvende sig ét sted”; LAW § 106',
  },
  'R-LIE-2': {
    text: '`less-intensive-veto` er en beslutning om, at borgeren ikke kan omfattes, eller en indsigelse over for den anden part. Så længe en af dem gælder, kan mindre intensiv indsats ikke registreres, og en igangværende ophører.',
    source: 'A17; HUB',
  },
  'R-LIE-3': {
    text: 'Kun den part, der står bag, kan ophæve sin beslutning eller trække sin indsigelse tilbage; er der to, skal begge falde bort.',
    source: 'HUB',
  },
  'R-LIE-4': {
    text: 'Fra den første dag, til den ophører, kan samtaler under mindre intensiv indsats holdes, som R-MEET-3 og R-MEET-4 siger.',
    source: 'A17; HUB',
  },
  'R-LIE-5': {
    text: 'Hvordan registreringer, beslutninger og indsigelser end krydser hinanden, er udfaldet det samme: beslutningerne og indsigelserne gælder, og ingen er omfattet af mindre intensiv indsats. Forløbet dertil kan være forskelligt.',
    source: 'HUB',
  },
  'R-LIE-6': {
    text: 'Reglerne bestemmer, hvem der kan registrere, beslutte og gøre indsigelse: begge parter kan alle tre ting.',
    source: 'A17; LAW',
  },
  'R-EDU-2': {
    text: 'Kommunen/jobcenteret godkender en uddannelsesindsats, før den begynder.',
    source: 'A17: “skal altid godkende”',
  },
  'R-EDU-4': {
    text: 'Jobrettet uddannelse (`scheme: job-oriented`) administreres efter reglerne om jobrettet uddannelse og afvises her, uanset længden. Ordningen afgør det, ikke længden: et kursus på fire uger fra en pulje hører til her.',
    source: 'A17',
  },
  'R-EDU-6': {
    text: 'En godkendt uddannelsesindsats bliver `started` eller `withdrawn`; en, der er i gang, går godt, er i fare, bliver gennemført eller afbrudt.',
    source: 'A17; HUB',
  },
  'R-PARTY-1': {
    text: 'Hver part har ét kontaktark: for hvert emne, eller hver krisepakke, den enhed, der svarer, med telefon, postkasse og åbningstid og de kommuner, den dækker. Alle parter kan læse det, og den anden side får besked, når det ændres.',
    source: 'SFI: postkasser, kontaktpersoner, hotlines',
  },
  'R-ASK-1': {
    text: '`case-question` fra en af parterne spørger den anden om noget i en borgers sag; `case-answer` besvarer det, én gang. Er der ikke svaret efter `answerWorkingDays` arbejdsdage, får begge `question-unanswered`; der kan stadig svares.',
    source: 'SFI: kontakt “oftest på individbasis”',
  },
  'R-AUD-1': {
    text: 'Alt, hvad Samspil har godtaget, gemmes i rækkefølge med afsender, tidspunkt, besked og det, der fulgte af den.',
    source: 'KL',
  },
  'R-AUD-2': {
    text: 'Hvert opslag og hver udlevering af personoplysninger logges: hvilken part, hvilken medarbejder eller hvilket system, hvornår, hvilken sag og hvorfor. Der kan søges i loggen efter borger, for en borger kan spørge, hvem der har set oplysningerne.',
    source: 'LAW: Datatilsynet 2024',
  },
};
