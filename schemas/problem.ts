import * as z from 'zod';
import { faultCodes, faultTexts } from './faults/codes.ts';
import { field } from './field.ts';
import { limits } from './limits.ts';
import { refusalCodes, refusals } from './refusals/index.ts';
import { ruleIds } from './rules/index.ts';

const FieldProblem = z.strictObject({
  pointer: field(z.string(), 'JSON pointer to the field.', '/data/firstDay'),
  code: field(z.enum(faultCodes), 'What is wrong with it; stable.', 'required'),
  message: field(z.string(), 'The same in words.', `${faultTexts.required.en}.`),
  in: field(z.enum(['query', 'header']), 'Where the field is, if not in the body.', 'query').optional(),
});

/** The response when something was not done (RFC 9457). Values are never echoed. */
export const Problem = z
  .strictObject({
    type: field(z.string(), 'Where the code is explained.', '/docs#refusal-schema'),
    title: field(z.string(), 'What is wrong, in the reader’s language.', refusals.schema.en.title),
    status: field(z.literal([...new Set(refusalCodes.map((code) => refusals[code].status))]), 'The HTTP status.', 400),
    detail: field(z.string(), 'What to do about it.', refusals.schema.en.detail),
    code: field(z.enum(refusalCodes), 'Why; stable.', 'schema'),
    rule: field(z.enum(ruleIds), 'The rule of the rulebook that says so.', 'R-CPR-1').optional(),
    errors: field(z.array(FieldProblem), 'Where the faults are.', [
      { pointer: '/data/firstDay', code: 'required', message: `${faultTexts.required.en}.` },
    ]).optional(),
    head: field(z.int(), 'The last position of the feed.', 42).optional(),
    earliest: field(z.int(), 'The first position of the feed that can be read.', 1).optional(),
    epoch: field(z.string(), 'The current life of the feed.', 'k3v9x2').optional(),
    limitBytes: field(z.int(), 'The largest size accepted.', limits.messageBytes).optional(),
    limitMessages: field(z.int(), 'The most messages accepted at once.', limits.batchMessages).optional(),
  })
  .meta({ id: 'Problem', description: 'Why something was not done, and what to do about it: RFC 9457.' });
export type Problem = z.infer<typeof Problem>;
