import { countOf, sizeOf } from '../amounts.ts';
import { limits } from '../limits.ts';
import { defineRefusals } from './refusal-definition.ts';

export const requests = defineRefusals({
  malformed: {
    status: 400,
    en: {
      title: 'The content cannot be read',
      detail:
        'Send each message as one JSON object in UTF-8: a CloudEvent with `specversion` "1.0". There is an example of each type at /docs.',
    },
    da: {
      title: 'Indholdet kan ikke læses',
      detail:
        'Send hver besked som ét JSON-objekt i UTF-8: en CloudEvent med `specversion` "1.0". Der er et eksempel på hver type på /docs.',
    },
  },
  'duplicate-member': {
    status: 400,
    en: {
      title: 'A JSON object has two members of one name',
      detail:
        'Give each member of an object a name of its own; otherwise two readers of the same text may see different values.',
    },
    da: {
      title: 'Et JSON-objekt har to felter med samme navn',
      detail: 'Giv hvert felt i et objekt sit eget navn. Ellers kan to, der læser den samme tekst, se hver sin værdi.',
    },
  },
  'not-found': {
    status: 404,
    en: { title: 'There is nothing at this address', detail: 'Check the address: every call is listed at /docs.' },
    da: { title: 'Der er ikke noget på denne adresse', detail: 'Kontrollér adressen: alle kald er vist på /docs.' },
  },
  'method-not-allowed': {
    status: 405,
    en: { title: 'This address does not accept that method', detail: 'Use a method that the header Allow names.' },
    da: {
      title: 'Adressen tager ikke imod denne metode',
      detail: 'Brug en af de metoder, som headeren Allow angiver.',
    },
  },
  'request-timeout': {
    status: 408,
    en: {
      title: 'The request did not arrive in time',
      detail: `Send the whole request, headers and body, within ${limits.requestSeconds} seconds, and do not let it stall for ${limits.bodyProgressSeconds} seconds. Send the same again: a message id is accepted only once. If it goes on, check the connection and send smaller batches.`,
    },
    da: {
      title: 'Forespørgslen nåede ikke frem i tide',
      detail: `Send hele forespørgslen, både headere og indhold, inden for ${limits.requestSeconds} sekunder og uden at gå i stå i ${limits.bodyProgressSeconds} sekunder. Send det samme igen: et besked-id godtages kun én gang. Bliver det ved, så kontrollér forbindelsen, og send mindre samlinger.`,
    },
  },
  'too-large': {
    status: 413,
    en: {
      title: 'The content is too large',
      detail: `Shorten the message, or send several smaller batches: a message that is sent alone or as a line of NDJSON is at most ${sizeOf(limits.messageBytes)}, a batch at most ${countOf(limits.batchMessages, 'en')} messages and ${sizeOf(limits.batchBytes)}.`,
    },
    da: {
      title: 'Indholdet er for stort',
      detail: `Gør beskeden mindre, eller send flere mindre samlinger: en besked, der sendes alene eller som en linje NDJSON, må højst fylde ${sizeOf(limits.messageBytes)}, en samling (batch) højst ${countOf(limits.batchMessages, 'da')} beskeder og ${sizeOf(limits.batchBytes)}.`,
    },
  },
  'unsupported-media-type': {
    status: 415,
    en: {
      title: 'The hub does not accept this media type',
      detail: 'Set the header Content-Type to a media type that `errors` names.',
    },
    da: {
      title: 'Samspil tager ikke imod denne medietype',
      detail: 'Sæt headeren Content-Type til en af de medietyper, som `errors` angiver.',
    },
  },
  'headers-too-large': {
    status: 431,
    en: {
      title: 'The headers of the request are too large',
      detail: `Shorten them: the address and all headers together are at most ${sizeOf(limits.headerBytes)}. Cookies, for one, are not needed.`,
    },
    da: {
      title: 'Forespørgslens headere er for store',
      detail: `Gør dem mindre: adressen og alle headere må tilsammen højst fylde ${sizeOf(limits.headerBytes)}. Cookies er fx ikke nødvendige.`,
    },
  },
});
