import { Hono } from 'hono';
import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import { kindOf } from '../../schemas/kinds/index.ts';
import { Day } from '../../schemas/primitives.ts';
import { akasserOn, jobcentreOf, jobcentresOn } from '../core/register.ts';
import { dayOf } from '../core/time.ts';
import { asyncapi } from '../documents/asyncapi.ts';
import { docsPage } from '../documents/docs-page.ts';
import { jsonSchemaOf } from '../documents/json-schema.ts';
import { once } from '../documents/once.ts';
import { openapi } from '../documents/openapi.ts';
import type { Dependencies } from './dependencies.ts';
import { inLanguage, languageOf } from './language.ts';
import { parseQuery, single } from './query.ts';
import { refusedFor } from './refused.ts';
import { pagePolicy } from './security-headers.ts';

const PartiesQuery = z.strictObject({ on: single(Day).optional() });

const pages = { en: once(() => docsPage('en')), da: once(() => docsPage('da')) };

/** What is large is written out once, for as long as it is about the same `subject`. */
const written = <Subject>(make: (subject: Subject) => unknown): ((subject: Subject) => string) => {
  const kept = new LRUCache<string, string>({ max: 100 });
  return (subject) => {
    const key = String(subject);
    const text = kept.get(key) ?? JSON.stringify(make(subject));
    kept.set(key, text);
    return text;
  };
};
const [openapiAt, asyncapiAt, schemaOf] = [written(openapi), written(asyncapi), written(jsonSchemaOf)];

const json = { 'Content-Type': 'application/json' };

/** The contract itself: open to all. */
export const contractRoutes = ({ hub, origin, health }: Dependencies) => {
  return new Hono()
    .get('/parties', (context) => {
      const { on = dayOf(hub.now()) } = parseQuery(context, PartiesQuery);
      const { register } = hub.rules;
      return context.json({
        on,
        akasser: akasserOn(register, on).map(({ id, name, shortName }) => ({ id, name, shortName })),
        jobcentres: jobcentresOn(register, on),
        municipalities: register.municipalities.map(({ code, name, region }) => ({
          code,
          name,
          region,
          jobcentre: jobcentreOf(register, code, on),
        })),
      });
    })
    .get('/schemas/:type', (context) => {
      const kind = kindOf(context.req.param('type'));
      if (!kind) throw refusedFor('not-found', { advice: 'schema-of-type' });
      return context.body(schemaOf(kind), 200, { 'Content-Type': 'application/schema+json' });
    })
    .get('/openapi.json', (context) => context.body(openapiAt(origin()), 200, json))
    .get('/asyncapi.json', (context) => context.body(asyncapiAt(origin()), 200, json))
    .get('/docs', (context) => {
      const language = languageOf(context);
      return context.html(pages[language](), 200, { ...inLanguage(language), 'Content-Security-Policy': pagePolicy });
    })
    .get('/health', (context) => context.json(health()));
};
