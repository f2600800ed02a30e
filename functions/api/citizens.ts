import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { AccessLogRequest, LookupRequest } from '../../schemas/answers.ts';
import type { Refusal } from '../../schemas/refusal.ts';
import { type Authorized, authorizeParty, type PartyCaller } from './authorize.ts';
import { readJson } from './body.ts';
import type { Dependencies } from './dependencies.ts';
import { parseQuery } from './query.ts';
import { purposefulReaderOf } from './reader.ts';
import { Refused } from './refused.ts';

/** A number that is written into the address by mistake is not passed over in silence. */
const NoQuery = z.strictObject({});

/** A body may take its time to arrive. */
const readAs = async <Asked>(context: Context<Authorized<PartyCaller>>, schema: z.ZodType<Asked>): Promise<Asked> => {
  parseQuery(context, NoQuery);
  const asked = await readJson(context, schema);
  await context.var.lookAgain();
  return asked;
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
      const { cpr } = await readAs(context, LookupRequest);
      return context.json(orRefused(await hub.lookUp.case(reader, cpr)), 200, unstored);
    })
    .post('/access-log/search', authorizeParty(authenticator, 'audit:read', allowances.accessLog), async (context) => {
      const reader = purposefulReaderOf(context);
      const { cpr, ...paging } = await readAs(context, AccessLogRequest);
      return context.json(orRefused(await hub.lookUp.accesses(reader, cpr, paging)), 200, unstored);
    });
