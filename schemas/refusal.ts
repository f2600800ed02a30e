import type { Form } from './faults/forms.ts';
import type { Advice } from './refusal-texts/advice.ts';
import type { RuleId } from './rules.ts';

/** Every stable refusal code and the HTTP status that it answers with (MESSAGES, "Refusals"). Add to it; never rename. */
export const refusalStatus = {
  malformed: 400,
  'duplicate-member': 400,
  schema: 400,
  'unknown-type': 400,
  'actor-missing': 400,
  'purpose-missing': 400,
  'after-beyond-head': 400,
  unauthenticated: 401,
  'wrong-sender': 403,
  'not-your-citizen': 403,
  'scope-missing': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'request-timeout': 408,
  'id-reused': 409,
  'feed-restarted': 410,
  'too-large': 413,
  'unsupported-media-type': 415,
  'time-in-future': 422,
  'no-open-spell': 422,
  'spell-already-open': 422,
  'reference-taken': 422,
  'unknown-reference': 422,
  'impossible-step': 422,
  'not-your-meeting': 422,
  'in-person-required': 422,
  'attendance-voluntary': 422,
  vetoed: 422,
  'not-a-registrar': 422,
  'not-your-veto': 422,
  'start-too-far-ahead': 422,
  'effort-stands': 422,
  'not-happened-yet': 422,
  'already-assessed': 422,
  'not-approved': 422,
  'scheme-not-here': 422,
  'dry-run-unavailable': 422,
  'rate-limited': 429,
  'headers-too-large': 431,
  internal: 500,
  unavailable: 503,
} as const;

export type RefusalCode = keyof typeof refusalStatus;

/**
 * What is wrong with one field. `pointer` is a JSON pointer into the body, or into what `in` names; `detail` is a fact
 * of the contract such as the values allowed, never a value that was sent; a `form` is told in words instead.
 */
export type Fault = { pointer: string; code: FaultCode; detail?: string; form?: Form; in?: 'query' | 'header' };

export const faultCodes = [
  'required',
  'type',
  'format',
  'value',
  'unknown-field',
  'too-long',
  'too-short',
  'too-big',
  'too-small',
  'holds-cpr-number',
  'lone-surrogate',
  'control-character',
  'non-character',
  'empty-text',
  'encoding',
  'duplicate-member',
  'too-many-values',
  'other-needs-text',
  'before',
  'rule',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/**
 * Why something was not done: a stable code, the rule that says so, and where the fault lies. `advice` says what to do
 * where the code alone does not; `isKept` of a refusal that the hub keeps under the id of its message. Never a value.
 */
export type Refusal = {
  code: RefusalCode;
  rule?: RuleId;
  faults: readonly Fault[];
  limits?: Limits;
  advice?: Advice;
  isKept?: true;
};

/** The refusal of a message whose id belongs to its content from now on. */
export const kept = (why: Refusal): Refusal => ({ ...why, isKept: true });

export const limitNames = ['leadWeeks', 'announceDays'] as const;
export type LimitName = (typeof limitNames)[number];
/** The numbers of the policy that a refusal rests on: its text says them. */
export type Limits = Partial<Record<LimitName, number>>;

/** A refusal by a rule; `pointer` says which field of the message the rule looked at. */
export const refusal = (code: RefusalCode, rule?: RuleId, pointer?: string, limits?: Limits): Refusal => ({
  code,
  ...(rule && { rule }),
  faults: pointer === undefined ? [] : [{ pointer, code: 'rule' }],
  ...(limits && { limits }),
});
