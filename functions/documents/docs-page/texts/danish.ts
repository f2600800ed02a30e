import { countOf, sizeOf } from '../../../../schemas/amounts.ts';
import { limits } from '../../../../schemas/limits.ts';
import { html } from '../../html.ts';
import type { PageTexts } from './page-texts.ts';

export const danishPage: PageTexts = {
  title: 'Samspil: dokumentation',
  contents: 'Indhold',
  introduction: {
    eyebrow: 'Dokumentation for integratorer',
    lead: 'Bindeleddet mellem a-kasserne og kommunernes jobcentre. Én forbindelse i stedet for en til hver: en part fortæller, hvad der er sket for en borger, og de, det angår, får besked.',
    way: [
      { name: 'En part', does: 'sender en besked om en borger' },
      { name: 'Samspil', does: 'kontrollerer den, afgør den efter reglerne og gemmer den' },
      { name: 'Den anden part', does: 'læser den på sit feed, i rækkefølge, én gang' },
    ],
  },
  start: {
    link: 'Kom i gang',
    title: 'Fra token til den anden parts feed',
    identify: {
      title: '1. Sig, hvem I er',
      text: `\`SAMSPIL\` er adressen på Samspil, her en sandkasse på jeres egen maskine. Hent et adgangstoken med jeres client id og secret: OAuth 2 client credentials. I en sandkasse er alle parter i registret klienter; id’et er partens id, og hemmeligheden er \`sandbox\`. Et token gælder i ${limits.tokenMinutes} minutter.`,
    },
    send: {
      title: '2. Sig, hvad der er sket',
      text: 'En besked er en CloudEvent 1.0. `source` er jer selv, `id` er jeres eget og bruges aldrig til andet, og `actor` er den medarbejder eller det automatiske job, der handler.',
      again:
        'Er I i tvivl, så send den samme besked igen: en, der blev godtaget, får sit første svar igen, og en, der blev afvist efter en regel, afgøres på ny og kan da blive godtaget. Det er den samme besked, når `source`, `id`, `type` og `data` er de samme; `time` og `actor` tæller ikke med. Retter I en besked, der blev afvist efter en regel (status 403 til 422), så giv den et nyt `id`: det gamle får 409 `id-reused`. En besked, der blev afvist med 400, er ikke gemt og rettes under samme `id`.',
      many: `Flere beskeder på én gang er ét JSON-array (\`application/cloudevents-batch+json\`) eller én besked pr. linje (\`application/x-ndjson\`): højst ${countOf(limits.batchMessages, 'da')} beskeder og ${sizeOf(limits.batchBytes)} i alt. Svaret har ét resultat pr. besked, i rækkefølge. En besked, der sendes alene eller som en linje, må højst fylde ${sizeOf(limits.messageBytes)}; i et array er der kun en grænse for det hele. Med \`dryRun=true\` afgør Samspil beskeden uden at gemme noget.`,
    },
    read: {
      title: '3. Hør, hvad der angår jer',
      text: `Læs jeres feed videre fra det sted, I er kommet til; \`wait\` holder forbindelsen åben, til der er noget nyt, dog højst i ${limits.heldSeconds} sekunder. \`limit\` bestemmer sidens længde, og \`type\`, angivet en eller flere gange, hvad der er på den; \`since\` begynder ved et tidspunkt i stedet for efter en position. Headeren \`Link\` angiver det næste kald. Når I læser videre fra en side, bekræfter I det, der stod på den.`,
      again:
        'Gem en position sammen med dens `feedepoch`, den epoke af feedet, som den hører til, og send begge. Efter en gendannelse er feedet begyndt på en ny epoke: svaret er 410 med den nye `epoch` og den tidligste position, `earliest`. Læs videre derfra, aldrig fra den gamle position.',
    },
    refused: {
      title: '4. Når Samspil siger nej',
      text: 'Enhver afvisning er et problem efter RFC 9457 med en fast kode, `code`, den regel, `rule`, der ligger bag, og henvisninger til de felter, der er fejl i. Teksten er på dansk med `Accept-Language: da`. De værdier, I har sendt, gentages aldrig i den. Efter 408, 429, 500 og 503: send det samme igen. En gateway eller proxy foran Samspil kan svare 401, 413, 429, 502, 503 eller 504 i sin egen form: gå da efter statuskoden.',
    },
    sandbox: {
      title: '5. Flyt tiden i en sandkasse',
      text: 'I en sandkasse er der også klienten `operator` med hemmeligheden `sandbox` og scopet `operator`. Den stiller det ur, som reglerne følger, lader det gå igen og fjerner alle sager og feeds. Et ur, der er stillet, står stille; flyttes det frem, sker det, der forfalder undervejs. `now` har en tidszone. Når sandkassen tømmes, bliver uret, som det er. Tokens, logge og headeren `Date` følger systemets tid. En hub i drift har ingen af disse kald.',
    },
  },
  calls: {
    title: 'Kald',
    text: html`Med de medietyper og de parametre i adressen, som hvert kald tager imod. Hvad de betyder, og alle svar, i maskinlæsbar form: <a href="/openapi.json">OpenAPI</a>, <a href="/asyncapi.json">AsyncAPI</a> og JSON Schema på <code>/schemas/{type}</code>.`,
    columns: ['Kald', 'Hvad det gør', 'Scope'],
    open: 'åbent for alle',
  },
  messages: {
    link: 'Beskeder',
    title: 'Beskeder: det, parterne siger',
    text: 'Enhver besked er en CloudEvent i denne form. Et felt, som skemaet ikke kender, afvises, så en tastefejl ikke går ubemærket hen. Datoer er `YYYY-MM-DD`, tidspunkter har en tidszone, og beløb er i øre.',
    cpr: 'Et id, en `actor`, en reference og en kode indeholder aldrig et CPR-nummer og heller ikke noget, der kunne være et: ti cifre i træk eller seks, der udgør en dato, og efter andre tegn fire til. En hel UUID, ULID eller hexadecimal kontrolsum tages imod.',
    flags: 'Markeringer',
    flagsText: 'Det, der blot er usædvanligt, godtages alligevel; svaret får så en markering.',
  },
  events: {
    link: 'Hændelser',
    title: 'Hændelser: det, parterne hører',
    text: 'En godtaget besked når den anden part som en hændelse af samme type med de samme `data`. Det, Samspil selv fastslår, går ud som egne hændelser til begge. Enhver hændelse er en CloudEvent i denne form; dens `id` er det samme for alle modtagere. Se bort fra felter, I ikke kender: der kan komme flere inden for en version.',
  },
  fields: { columns: ['Felt', 'Betydning', 'Eksempel', 'Regler'], required: 'obligatorisk' },
  kind: {
    type: 'Type',
    sentBy: 'Sendes af',
    rule: 'Regel',
    senders: { akasse: 'a-kasse', jobcentre: 'kommune/jobcenter', hub: 'Samspil' },
    goesTo: 'Modtages af',
    audiences: {
      counterparty: 'Den anden part, som en hændelse af samme slags.',
      'both-parties': 'Begge parter i sagen.',
      'other-side': 'Alle parter på den anden side.',
      sender: 'Beskedens afsender.',
      nobody: 'Ingen. Samspil gemmer det, og alle parter kan slå det op.',
    },
    sentByHub: 'Samspil sender den',
    atOnce: (kinds) => html`Når ${kinds} er modtaget.`,
    whenDue: (kinds) => html`Når en dato eller frist fra ${kinds} er passeret.`,
    follows: 'Hvad der følger',
    mayFollow: (kinds) => html`Samspil kan sende ${kinds}.`,
    withheld: (field) => html`${field} bliver hos afsenderen og i loggen.`,
    message: 'En besked',
    event: 'En hændelse',
  },
  refusals: {
    title: 'Afvisninger',
    text: 'Koderne er faste; teksterne er det ikke. Lad jeres program gå efter `code`, og vis teksten til mennesker.',
    faults: 'Koder for de enkelte felter',
    code: 'Kode',
  },
  rules: {
    title: 'Regler',
    text: 'Hvad Samspil afgør, og på hvis ord. Samspil afviser kun det, som reglerne forbyder, eller som ikke kan sendes videre til nogen.',
    sources: 'Kilder',
  },
  words: { title: 'Ord', columns: ['Dansk', 'Her', 'Betydning'] },
};
