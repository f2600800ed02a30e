import type { Elsewhere, FaultCode } from './faults/codes.ts';
import type { Form } from './faults/forms.ts';
import type { Advice } from './refusals/advice.ts';
import type { RefusalCode } from './refusals/index.ts';
import type { Limits } from './refusals/policy-numbers.ts';
import type { RuleId } from './rules/index.ts';

/**
 * What is wrong with one field. `pointer` is a JSON pointer into the body, or into what `in` names; `detail` is a fact
 * of the contract such as the values allowed, never a value that was sent; a `form` is told in words instead.
 */
export type Fault = { pointer: string; code: FaultCode; detail?: string; form?: Form; in?: Elsewhere };

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

/** A refusal by a rule; `pointer` says which field of the message the rule looked at. */
export const refusal = (code: RefusalCode, rule?: RuleId, pointer?: string, limits?: Limits): Refusal => ({
  code,
  ...(rule && { rule }),
  faults: pointer === undefined ? [] : [{ pointer, code: 'rule' }],
  ...(limits && { limits }),
});
