import { defineRuleArea } from './rule-area.ts';

export const routing = defineRuleArea({
  heading: { en: 'Who may speak, and who hears it', da: 'Hvem der må sige noget, og hvem der hører det' },
  rules: {
    'R-ROUTE-1': {
      en: 'A message about a citizen goes to the counterparty: from the a-kasse to the jobcentre of the citizen’s municipality, and the other way. The sender never names a recipient.',
      da: 'En besked om en borger går til den anden part: fra a-kassen til kommunen/jobcenteret, hvor borgeren bor, og omvendt. Afsenderen skal aldrig angive en modtager.',
      source: 'HUB',
    },
    'R-ROUTE-2': {
      en: 'A party speaks about, and reads, only citizens of whose last spell it is part. Once the spell is closed it may still read, and gets `no-open-spell` for what needs an open one. About everyone else, known to the hub or not, it gets `not-your-citizen`.',
      da: 'En part sender kun beskeder om og slår kun op på borgere, hvis seneste ledighedsforløb den er part i. Når forløbet er afsluttet, kan den stadig slå op og får `no-open-spell` for det, der kræver et åbent forløb. Om alle andre, kendte eller ukendte for Samspil, får den `not-your-citizen`.',
      source: 'HUB',
    },
    'R-ROUTE-3': {
      en: 'The recipient follows from the municipality code and the date, through the register: a municipality without a jobcentre of its own is served by the one that it shares.',
      da: 'Modtageren følger af kommunekoden og datoen gennem registret: en kommune uden eget jobcenter betjenes af det, den deler med andre.',
      source: 'LAW',
    },
    'R-ROUTE-6': {
      en: 'Same sender and same message id: accepted once, however late it comes again. The same id with other content (`type` or `data`) is refused (`id-reused`), also when a rule refused the first: a corrected message has a new id. Unchanged, a refused message is decided anew.',
      da: 'Samme afsender og samme besked-id: godtages kun én gang, hvor sent det end kommer igen. Samme id med andet indhold (`type` eller `data`) afvises (`id-reused`), også når den første blev afvist efter en regel: en rettet besked får et nyt id. Uændret afgøres en afvist besked på ny.',
      source: 'HUB',
    },
    'R-ROUTE-8': {
      en: 'The sender can follow each of its messages: received, decided, put on whose feed, fetched and confirmed, with times; what is refused where there is no answer comes back on its feed. Whether an event was fetched and confirmed is known of recipients that read their feed.',
      da: 'Afsenderen kan følge hver af sine beskeder: modtaget, afgjort, lagt på hvis feed, hentet og bekræftet, med tidspunkter. Det, der afvises, hvor der intet svar er, kommer tilbage på afsenderens feed. Om en hændelse er hentet og bekræftet, vides om modtagere, der selv læser deres feed.',
      source: 'HUB',
    },
    'R-ROUTE-9': {
      en: 'Every message and every read says who acts at the party: an employee’s id or a batch job. It is kept for the audit.',
      da: 'Hver besked og hvert opslag siger, hvem der handler hos parten: en medarbejders id eller et automatisk job. Det gemmes i loggen.',
      source: { en: 'LAW: RequestUserMetadata of DFDG', da: 'LAW: RequestUserMetadata i DFDG' },
    },
  },
});
