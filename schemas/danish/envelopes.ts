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
  id: '`<commit>-<n>`, det samme for alle modtagere. Det gives aldrig til en anden hændelse, heller ikke efter en genskabelse.',
  source: 'Altid Samspil selv.',
  type: 'Slags hændelse og version.',
  time: 'Hvornår Samspil godtog det, hændelsen følger af.',
  subject: 'Sagens id.',
  datacontenttype: 'Formatet af `data`.',
  sender: 'Hvem der har sagt det: en part eller Samspil selv (`hub`).',
  sequence: 'Nummeret i sagen på det, hændelsen følger af.',
  recipient: 'Hvis feed det er.',
  feedposition: 'Hændelsens plads på feedet: 1, 2, 3 … uden huller.',
  previousofcitizen:
    'På en kø, som ikke holder rækkefølgen: pladsen på feedet for den forrige hændelse om samme borger.',
  feedepoch: 'Den epoke af feedet, som positionen hører til.',
  causationid: 'Id’et på den besked, hændelsen følger af.',
  rule: 'Den regel, Samspil har fulgt.',
  traceparent: 'Beskedens trace context.',
  tracestate: 'Beskedens trace context.',
  data: 'Indholdet, efter skemaet for `type`.',
};
