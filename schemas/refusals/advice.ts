import { sizeOf } from '../amounts.ts';
import type { Translated } from '../language.ts';
import { limits } from '../limits.ts';

/** What to do, and what is wrong if the code's title does not fit. */
type AdviceDefinition = Translated & { readonly title?: Translated };

const defineAdvice = <Name extends string>(advice: Readonly<Record<Name, AdviceDefinition>>) => advice;

const tokenRequest = {
  en: 'The request for a token cannot be granted as it is',
  da: 'Et token kan ikke udstedes på den forespørgsel',
};

/**
 * Advice for refusals where the text of the code alone is not enough. Entries that begin with `token-` also serve as
 * `error_description`: in English, plain ASCII without double quotes (RFC 6749, 5.2).
 */
export const adviceTexts = defineAdvice({
  'http-request': {
    title: { en: 'The request cannot be read', da: 'Forespørgslen kan ikke læses' },
    en: 'Send the request in the form of HTTP/1.1. Check the program that sends it, and any proxy between it and the hub.',
    da: 'Send forespørgslen i den form, som HTTP/1.1 foreskriver. Kontrollér programmet, der sender den, og en eventuel proxy foran Samspil.',
  },
  address: {
    title: { en: 'The address cannot be read', da: 'Adressen kan ikke læses' },
    en: 'Check the address and the header Host of the request: one of them cannot be read.',
    da: 'Kontrollér forespørgslens adresse og headeren Host: en af dem kan ikke læses.',
  },
  query: {
    en: 'Correct the query parameters that `errors` points to. Those of each call are in /openapi.json.',
    da: 'Ret de parametre i adressen, som `errors` peger på. Parametrene til hvert kald findes i /openapi.json.',
  },
  header: {
    en: 'Correct the header that `errors` names. The form of it is in /openapi.json.',
    da: 'Ret den header, som `errors` nævner. Dens form findes i /openapi.json.',
  },
  'json-body': {
    en: 'Send one JSON object in UTF-8, with the fields that /openapi.json names for this call.',
    da: 'Send ét JSON-objekt i UTF-8 med de felter, som /openapi.json nævner for kaldet.',
  },
  'json-body-fields': {
    en: 'Correct what `errors` points to. The fields of this call are in /openapi.json.',
    da: 'Ret det, som `errors` peger på. Felterne i kaldet findes i /openapi.json.',
  },
  'json-body-too-large': {
    en: `Shorten the body: it is at most ${sizeOf(limits.jsonBytes)} for this call.`,
    da: `Gør indholdet mindre: det må højst fylde ${sizeOf(limits.jsonBytes)} i dette kald.`,
  },
  batch: {
    en: 'Send the batch as one JSON array of CloudEvents, or one CloudEvent per line as application/x-ndjson.',
    da: 'Send samlingen som ét JSON-array af CloudEvents eller med én CloudEvent pr. linje som application/x-ndjson.',
  },
  'own-message': {
    title: { en: 'The hub has no message with this id from you', da: 'Samspil har ingen besked med dette id fra jer' },
    en: 'Check the id. A message that was refused before a rule was asked, such as one with `schema`, `malformed` or `unknown-type`, is not kept: correct it and send it with the same id. If you are in doubt whether a message arrived, send it again; the same id is accepted only once.',
    da: 'Kontrollér id’et. En besked, der blev afvist, før reglerne blev spurgt, fx med `schema`, `malformed` eller `unknown-type`, gemmes ikke: ret den, og send den med samme id. Er I i tvivl, om en besked nåede frem, så send den igen; samme id godtages kun én gang.',
  },
  'contact-sheet': {
    title: { en: 'The hub has no contact sheet of this party', da: 'Samspil har intet kontaktark fra denne part' },
    en: 'Check the id of the party: /parties lists them. A party that has sent no `contact-sheet` has none here; reach it as you did before.',
    da: 'Kontrollér partens id: /parties viser dem. En part, der ikke har sendt et `contact-sheet`, har intet her; kontakt den som hidtil.',
  },
  'array-of-messages': {
    title: { en: 'The message is an array', da: 'Beskeden er et array' },
    en: 'Send each message as one JSON object. To send several in one array, set the header Content-Type to application/cloudevents-batch+json.',
    da: 'Send hver besked som ét JSON-objekt. Skal flere sendes i ét array, så sæt headeren Content-Type til application/cloudevents-batch+json.',
  },
  'one-position': {
    en: 'Give either `after` or `since`, not both.',
    da: 'Angiv enten `after` eller `since`, ikke begge.',
  },
  'schema-of-type': {
    title: { en: 'The hub has no schema of this type', da: 'Samspil har intet skema for denne type' },
    en: 'Check the type and its version: /docs lists those that have a schema.',
    da: 'Kontrollér typen og dens version: /docs viser dem, der har et skema.',
  },
  'not-ready': {
    title: { en: 'The hub is not ready', da: 'Samspil er ikke klar' },
    en: 'Send nothing to this hub until /readyz succeeds. `failing` names the checks that fail: `closing`, it is about to stop; `clients`, its clients file cannot be used; `storage`, it cannot read or write; `disk`, there is too little free space; `sweep`, deadlines are handled too late.',
    da: 'Send intet hertil, før /readyz svarer uden fejl. `failing` nævner, hvad der er i vejen: `closing`, Samspil er ved at lukke; `clients`, klientfilen kan ikke bruges; `storage`, data kan ikke læses eller skrives; `disk`, der er for lidt ledig plads; `sweep`, frister behandles for sent.',
  },
  'token-grant-missing': {
    title: tokenRequest,
    en: 'Add the parameter grant_type with the value client_credentials.',
    da: 'Tilføj parameteren grant_type med værdien client_credentials.',
  },
  'token-grant-unsupported': {
    title: tokenRequest,
    en: 'Use client_credentials as grant_type: it is the only one.',
    da: 'Brug client_credentials som grant_type: det er den eneste mulighed.',
  },
  'token-parameter-repeated': {
    title: tokenRequest,
    en: 'Send each parameter only once.',
    da: 'Send hver parameter kun én gang.',
  },
  'token-two-methods': {
    title: tokenRequest,
    en: 'Send the secret by HTTP Basic or in the form, not by both.',
    da: 'Send hemmeligheden med HTTP Basic eller i formularen, ikke begge steder.',
  },
  'token-two-clients': {
    title: tokenRequest,
    en: 'Send the same client_id in the form as in the header Authorization, or leave it out of the form.',
    da: 'Send samme client_id i formularen som i headeren Authorization, eller udelad det i formularen.',
  },
  'token-client': {
    en: 'Check client_id and client_secret, and send both by HTTP Basic or both in the form. If they are right, ask the operator of the hub whether the client is registered.',
    da: 'Kontrollér client_id og client_secret, og send begge med HTTP Basic eller begge i formularen. Er de rigtige, så spørg Samspils operatør, om klienten er registreret.',
  },
  'token-too-often': {
    en: 'Wait as many seconds as the header Retry-After says, and ask again. A token serves until it runs out: fetch one, not one for each call.',
    da: 'Vent så mange sekunder, som headeren Retry-After angiver, og bed igen. Et token kan bruges, til det udløber: hent ét, ikke ét til hvert kald.',
  },
  'token-later': {
    en: 'Wait as many seconds as the header Retry-After says, and ask again with the same secret: the trouble is at the hub.',
    da: 'Vent så mange sekunder, som headeren Retry-After angiver, og bed igen med samme hemmelighed: fejlen er hos Samspil.',
  },
  'token-scope': {
    title: { en: 'The client does not have this scope', da: 'Klienten har ikke dette scope' },
    en: 'Ask only for scopes that this client has, or leave scope out to get them all. The operator of the hub grants scopes.',
    da: 'Bed kun om scopes, som klienten har, eller udelad scope for at få dem alle. Samspils operatør tildeler scopes.',
  },
  'token-form-type': {
    en: 'Send the parameters as a form, and set Content-Type to application/x-www-form-urlencoded.',
    da: 'Send parametrene som en formular, og sæt Content-Type til application/x-www-form-urlencoded.',
  },
  'token-form-too-large': {
    en: `Send a form of at most ${sizeOf(limits.formBytes)}: grant_type, client_id, client_secret and scope are all that is read.`,
    da: `Send en formular på højst ${sizeOf(limits.formBytes)}: kun grant_type, client_id, client_secret og scope bliver læst.`,
  },
  'token-form-unreadable': { en: 'Send the whole form, in UTF-8.', da: 'Send hele formularen, i UTF-8.' },
});

export type Advice = keyof typeof adviceTexts;

/** Added for a refusal that the hub stores under the message's id. */
export const ifKept: Translated = {
  en: 'If you change the message, give it a new `id`. Unchanged, it can be sent again with the same `id` and is then decided anew.',
  da: 'Ændrer I beskeden, så giv den et nyt `id`. Uændret kan den sendes igen med samme `id` og afgøres da på ny.',
};
