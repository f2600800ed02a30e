import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { LookupRequest } from '../../schemas/answers.ts';
import { parseAs } from '../../schemas/parse.ts';
import type { Refusal } from '../../schemas/refusal.ts';
import { type Authorized, authorizeParty, type PartyCaller } from './authorize.ts';
import { readJson } from './body.ts';
import type { Dependencies } from './dependencies.ts';
import { parseQuery } from './query.ts';
import { purposefulReaderOf } from './reader.ts';
import { Refused } from './refused.ts';

/** A number that is written into the address by mistake is not passed over in silence. */
const NoQuery = z.strictObject({});

const readCpr = async (context: Context): Promise<string> => {
  parseQuery(context, NoQuery);
  const parsed = parseAs(LookupRequest, await readJson(context));
  if ('refusal' in parsed) throw new Refused(parsed.refusal);
  return parsed.value.cpr;
};

const orRefused = <Answer extends object>(answer: Answer | { refusal: Refusal }): Answer => {
  if ('refusal' in answer) throw new Refused(answer.refusal);
  return answer;
};

const unstored = { 'Cache-Control': 'no-store' };

/** What is asked by CPR number, which travels in the body only. */
export const citizenRoutes = ({ hub, authenticator, allowances }: Dependencies) =>
  new Hono<Authorized<PartyCaller>>()
    .post('/cases/lookup', authorizeParty(authenticator, 'cases:read', allowances.lookUps), async (context) => {
      const reader = purposefulReaderOf(context);
      return context.json(orRefused(await hub.lookUp.case(reader, await readCpr(context))), 200, unstored);
    })
    .post('/access-log/search', authorizeParty(authenticator, 'audit:read', allowances.accessLog), async (context) => {
      const reader = purposefulReaderOf(context);
      return context.json(orRefused(await hub.lookUp.accesses(reader, await readCpr(context))), 200, unstored);
    });
