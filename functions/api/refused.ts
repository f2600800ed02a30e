import type { FaultCode } from '../../schemas/faults/codes.ts';
import { type Fault, type Refusal, refusal } from '../../schemas/refusal.ts';
import type { Advice } from '../../schemas/refusals/advice.ts';
import type { RefusalCode } from '../../schemas/refusals/index.ts';
import type { RuleId } from '../../schemas/rules/index.ts';

type Extras = {
  /** What to do, where the code alone does not say it. */
  advice?: Advice;
  /** Headers of the answer, `Retry-After` for one. */
  headers?: Record<string, string>;
  /** Further members of the problem (RFC 9457, 3.2). */
  members?: Record<string, unknown>;
};

/** Ends a request with a problem; the app turns it into the answer, in the caller's language. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;
  readonly headers: Record<string, string>;
  readonly members: Record<string, unknown>;
  constructor(why: Refusal, { advice, headers = {}, members = {} }: Extras = {}, options?: ErrorOptions) {
    super(why.code, options);
    this.refusal = advice ? { ...why, advice } : why;
    this.headers = headers;
    this.members = members;
  }

  /** The same, with what to do about it. */
  advising(advice: Advice): Refused {
    return new Refused({ ...this.refusal, advice }, this, { cause: this.cause });
  }
}

/** The body is at fault. */
export const faultyBody = (fault: FaultCode, advice?: Advice): Refused =>
  new Refused({ code: 'malformed', faults: [{ pointer: '', code: fault }] }, advice && { advice });

/** A query parameter or a header is at fault. */
export const faultyRequest = (
  code: RefusalCode,
  fault: Omit<Fault, 'pointer'> & { name: string; in: 'query' | 'header' },
  rule?: RuleId,
): Refused => {
  const { name, ...rest } = fault;
  const why: Refusal = { ...refusal(code, rule), faults: [{ pointer: `/${name}`, ...rest }] };
  return new Refused(why, code === 'schema' ? { advice: fault.in } : {});
};

export const refusedFor = (code: Refusal['code'], extras?: Extras, options?: ErrorOptions): Refused =>
  new Refused(refusal(code), extras, options);

export const tooLarge = (limitBytes: number): Refused => refusedFor('too-large', { members: { limitBytes } });

export const rateLimited = (seconds: number): Refused =>
  refusedFor('rate-limited', { headers: { 'Retry-After': String(seconds) } });
