import { LRUCache } from 'lru-cache';
import type { Kind } from '../../schemas/kinds/index.ts';
import type { Language } from '../../schemas/language.ts';
import { asyncapi } from '../documents/asyncapi.ts';
import type { Call } from '../documents/call.ts';
import { docsPage } from '../documents/docs-page.ts';
import { jsonSchemaOf } from '../documents/json-schema.ts';
import { openapiOf } from '../documents/openapi.ts';

/** The documents of the contract, serialised. */
export type Documents = {
  openapi(origin: string): string;
  asyncapi(origin: string): string;
  jsonSchema(kind: Kind): string;
  page(language: Language): string;
};

/** Serialises a large document once per `subject`. */
const written = <Subject extends string>(make: (subject: Subject) => string): ((subject: Subject) => string) => {
  const kept = new LRUCache<Subject, string>({ max: 100 });
  return (subject) => {
    const text = kept.get(subject) ?? make(subject);
    kept.set(subject, text);
    return text;
  };
};

export const documentsOf = (calls: readonly Call[]): Documents => {
  const openapi = openapiOf(calls);
  return {
    openapi: written((origin) => JSON.stringify(openapi(origin))),
    asyncapi: written((origin) => JSON.stringify(asyncapi(origin))),
    jsonSchema: written((kind) => JSON.stringify(jsonSchemaOf(kind))),
    page: written((language) => docsPage(calls, language)),
  };
};
