import { Hono } from 'hono';
import * as z from 'zod';
import { asyncapi } from '../../schemas/documents/asyncapi.ts';
import { docsPage } from '../../schemas/documents/docs-page.ts';
import { jsonSchemaOf } from '../../schemas/documents/json-schema.ts';
import { once } from '../../schemas/documents/once.ts';
import { openapi } from '../../schemas/documents/openapi.ts';
import { kindOf } from '../../schemas/kinds/index.ts';
import { Day } from '../../schemas/primitives.ts';
import { akasserOn, jobcentreOf, jobcentresOn } from '../core/register.ts';
import { dayOf } from '../core/time.ts';
import type { Dependencies } from './dependencies.ts';
import { inLanguage, languageOf } from './language.ts';
import { parseQuery, single } from './query.ts';
import { refusedFor } from './refused.ts';

const PartiesQuery = z.strictObject({ on: single(Day).optional() });

const pages = { en: once(() => docsPage('en')), da: once(() => docsPage('da')) };

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
      return context.body(JSON.stringify(jsonSchemaOf(kind)), 200, { 'Content-Type': 'application/schema+json' });
    })
    .get('/openapi.json', (context) => context.json(openapi(origin())))
    .get('/asyncapi.json', (context) => context.json(asyncapi(origin())))
    .get('/docs', (context) => {
      const language = languageOf(context);
      return context.html(pages[language](), 200, {
        ...inLanguage(language),
        'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
      });
    })
    .get('/health', (context) => context.json(health()));
};
