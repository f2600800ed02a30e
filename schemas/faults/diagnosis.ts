import type * as z from 'zod';
import type { Fault } from '../refusal.ts';
import type { FaultCode } from './codes.ts';
import { isForm } from './forms.ts';
import type { Located } from './locate.ts';

const formats: Record<string, string> = { date: 'YYYY-MM-DD', datetime: 'YYYY-MM-DDThh:mm:ss+hh:mm' };

const sizeCode = (origin: string, text: FaultCode, number: FaultCode): FaultCode =>
  origin === 'string' || origin === 'array' ? text : number;

/** What a schema declares about a custom check: a `reason` or a `rule`, the `other` field it compares with, and a `form`. */
const about = ({ reason, rule, other, form }: z.core.$ZodIssueCustom['params'] = {}): Omit<Fault, 'pointer'> => {
  const detail: string | undefined = other ?? rule;
  return { code: reason ?? (rule || !form ? 'rule' : 'format'), ...(detail && { detail }), ...(form && { form }) };
};

/** A pattern names its form in its `error`. */
const formatOf = ({ format, message }: z.core.$ZodIssueInvalidStringFormat): Omit<Fault, 'pointer'> => {
  const detail = formats[format];
  return { code: 'format', ...(isForm(message) ? { form: message } : detail && { detail }) };
};

/** What is wrong, and what would be right. */
export const diagnosis = (issue: Exclude<Located['issue'], { code: 'unrecognized_keys' }>): Omit<Fault, 'pointer'> => {
  switch (issue.code) {
    case 'no_such_variant':
      return { code: issue.isMissing ? 'required' : 'value', detail: issue.options.join(', ') };
    case 'invalid_type':
      return { code: 'type', detail: issue.expected };
    case 'invalid_value':
      return { code: 'value', detail: issue.values.join(', ') };
    case 'invalid_format':
      return formatOf(issue);
    case 'too_big':
      return { code: sizeCode(issue.origin, 'too-long', 'too-big'), detail: `≤ ${issue.maximum}` };
    case 'too_small':
      return { code: sizeCode(issue.origin, 'too-short', 'too-small'), detail: `≥ ${issue.minimum}` };
    case 'custom':
      return about(issue.params);
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return { code: 'value' };
    default:
      return issue satisfies never;
  }
};
