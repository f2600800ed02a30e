import type { Form } from '../faults/forms.ts';
import type { Fault, FaultCode, LimitName, RefusalCode } from '../refusal.ts';

/** What is said in one language: no code goes without words. */
export type RefusalTexts = {
  /** `detail` says what to do. A limit’s name in braces, such as `{leadWeeks}`, stands for that limit. */
  refusals: Record<RefusalCode, { title: string; detail: string }>;
  /** What is said besides of a message that the hub keeps refused under its id. */
  ifKept: string;
  /** A number of the policy's with its unit; without the number, where it is found. */
  limits: Record<LimitName, (limit?: number) => string>;
  /** What is wrong and what to do, without a full stop: a fact may follow. */
  faults: Record<FaultCode, string>;
  /** The same, where what is at fault is no field. */
  faultsIn: Record<NonNullable<Fault['in']>, Partial<Record<FaultCode, string>>>;
  /** What a form is, in words: a sentence without its full stop, said instead of the fault. */
  forms: Record<Form, string>;
};
