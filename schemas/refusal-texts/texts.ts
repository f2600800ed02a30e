import type { Form } from '../faults/forms.ts';
import type { FaultCode, RefusalCode } from '../refusal.ts';

/** What is said in one language: no code goes without words. */
export type RefusalTexts = {
  /** `detail` says what to do. */
  refusals: Record<RefusalCode, { title: string; detail: string }>;
  /** A sentence without its full stop: a fact may follow. */
  faults: Record<FaultCode, string>;
  /** What a form is, in words: a sentence without its full stop, said instead of the fault. */
  forms: Record<Form, string>;
};
