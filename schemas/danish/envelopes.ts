import type { Envelope, OutgoingEnvelope } from '../envelope.ts';
import { limits } from '../limits.ts';

/** The fields of the CloudEvent that a party sends. */
export const envelopeInDanish: Readonly<Record<keyof Envelope, string>> = {
  specversion: 'Versionen af CloudEvents.',
  id: 'Afsenderens eget id for beskeden. Det bruges aldrig til en anden.',
  source: 'Afsenderen, `urn:samspil:<part>`.',
  type: 'Slags besked og version, `dk.samspil.<slags>.v1`.',
  time: `Hvornår det skete hos afsenderen; højst ${limits.aheadMinutes} minutter foran Samspil.`,
  datacontenttype: 'Formatet af `data`: en medietype for JSON.',
  actor:
    "Hvem der handler hos parten: en medarbejders id, e-mailadresse eller `DOMAIN\\user` eller et automatisk job. Bogstaver fra alle alfabeter, cifre og `. _ ~ : @ \\ + / ' -`, højst 128 tegn; gemmes i NFC.",
  traceparent: 'W3C trace context. Den gives videre til modtagerne; kan den ikke læses, regnes den for udeladt.',
  tracestate:
    'W3C trace context. Den gives videre til modtagerne sammen med `traceparent`; kan den ikke læses, regnes den for udeladt.',
  subject: 'Hvad hændelsen drejer sig om hos afsenderen. Samspil bruger det ikke.',
  dataschema: 'Skemaet for `data` hos afsenderen. Samspil bruger det ikke.',
  partitionkey: 'Hvordan afsenderens køer deler hændelserne. Samspil bruger det ikke.',
  dataref: 'Hvor afsenderen gemmer `data`, som alligevel står her. Samspil bruger det ikke.',
  data: 'Indholdet, efter skemaet for `type`.',
};

/** The fields of the CloudEvent that a party receives. */
export const outgoingEnvelopeInDanish: Readonly<Record<keyof OutgoingEnvelope, string>> = {
  specversion: 'Versionen af CloudEvents.',
  id: '`<commit>-<n>`, det samme for alle modtagere. Det bruges aldrig til en anden hændelse, heller ikke når Samspil er gendannet fra en sikkerhedskopi.',
  source: 'Det feed, hændelsen er fra, `urn:samspil:hub:<modtager>`. `source` og `id` udpeger tilsammen én hændelse.',
  type: 'Slags hændelse og version.',
  subject: 'Sagens id. Drejer hændelsen sig ikke om en borger, er det parten og det, den handler om.',
  time: 'Hvornår det skete ifølge afsenderen. Siger afsenderen det ikke, eller er det Samspils egen konklusion, er det tidspunktet, hvor Samspil godtog eller konkluderede det.',
  recordedtime: 'Hvornår Samspil registrerede det, efter et ur, som ingen stiller.',
  datacontenttype: 'Formatet af `data`.',
  dataschema: 'Adressen på JSON Schema for `data`.',
  dataclassification: '`confidential`: personoplysninger; `internal`: for parterne; `public`: for alle.',
  dataregulation: 'Når `data` er personoplysninger.',
  sender: 'Hvem der har sagt det: en part eller Samspil selv (`hub`).',
  recipient: 'Hvis feed det er.',
  sequence: '`feedposition` som tekst, der kan sorteres.',
  casesequence:
    'Nummeret i sagen på det, hændelsen følger af: 1, 2, 3 … Udeladt, når den ikke drejer sig om en borger.',
  feedposition: 'Hændelsens plads på feedet: 1, 2, 3 … uden huller.',
  feedepoch: 'Den epoke af feedet, som positionen hører til.',
  previousofcitizen:
    'Pladsen på feedet for den forrige hændelse om samme borger. På en kø, som ikke holder rækkefølgen, er det den, der skal ventes på.',
  causationid: 'Id’et på den besked, hændelsen følger af.',
  rule: 'Den regel, Samspil har fulgt.',
  traceparent: 'Beskedens trace context.',
  tracestate: 'Beskedens trace context.',
  partitionkey: 'På en kø: sagens id.',
  data: 'Indholdet, efter skemaet for `type`.',
};
