import type { Context } from 'hono';
import * as z from 'zod';
import type { Refusal } from '../../schemas/refusal.ts';
import type { RefusalCode } from '../../schemas/refusals/index.ts';
import type { Authorized, PartyCaller } from './authorize.ts';
import { readJson } from './body.ts';
import { parseQuery } from './query.ts';
import { Refused } from './refused.ts';

/** A CPR number put into the URL by mistake must not go unnoticed. */
const NoQuery = z.strictObject({});

/** A request by CPR number, which travels only in the body. Authorisation is checked again once the body has arrived. */
export const readCitizenRequest = async <Asked>(
  context: Context<Authorized<PartyCaller>>,
  schema: z.ZodType<Asked>,
): Promise<Asked> => {
  parseQuery(context, NoQuery);
  const asked = await readJson(context, schema);
  await context.var.reauthorize();
  return asked;
};

export const citizenRequestRefusals = [
  'duplicate-member',
  'schema',
  'actor-missing',
  'purpose-missing',
  'not-your-citizen',
  'too-large',
  'unsupported-media-type',
] as const satisfies RefusalCode[];

/** An answer about a citizen, which no cache may keep. */
export const answerOfCitizen = <Answer extends object>(
  context: Context,
  answer: Answer | { refusal: Refusal },
): Response => {
  if ('refusal' in answer) throw new Refused(answer.refusal);
  return context.json(answer, 200, { 'Cache-Control': 'no-store' });
};
