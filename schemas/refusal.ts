import type { Elsewhere, FaultCode } from './faults/codes.ts';
import type { Form } from './faults/forms.ts';
import type { Advice } from './refusals/advice.ts';
import type { RefusalCode } from './refusals/index.ts';
import type { Limits } from './refusals/policy-numbers.ts';
import type { RuleId } from './rules/index.ts';

/**
 * What is wrong with one field. `pointer` is a JSON pointer into the body, or into what `in` names; `detail` is a fact of the
 * contract, such as the allowed values, never a value that was sent; `form` stands for a description in words instead.
 */
export type Fault = { pointer: string; code: FaultCode; detail?: string; form?: Form; in?: Elsewhere };

/**
 * Why something was not done: a stable code, the rule behind it, and the faults. `advice` says what to do if the code alone
 * does not; `isKept` marks a refusal that the hub stores under the message's id. Never contains a value.
 */
export type Refusal = {
  code: RefusalCode;
  rule?: RuleId;
  faults: readonly Fault[];
  limits?: Limits;
  advice?: Advice;
  isKept?: true;
};

/** The refusal of a message whose id is bound to its content from now on. */
export const kept = (why: Refusal): Refusal => ({ ...why, isKept: true });

/** A refusal by a rule; `pointer` is the field of the message that the rule examined. */
export const refusal = (code: RefusalCode, rule?: RuleId, pointer?: string, limits?: Limits): Refusal => ({
  code,
  ...(rule && { rule }),
  faults: pointer === undefined ? [] : [{ pointer, code: 'rule' }],
  ...(limits && { limits }),
});
