import type { FaultCode } from '../../schemas/faults/codes.ts';
import { type Fault, type Refusal, refusal } from '../../schemas/refusal.ts';
import type { Advice } from '../../schemas/refusals/advice.ts';
import type { RefusalCode } from '../../schemas/refusals/index.ts';
import type { RuleId } from '../../schemas/rules/index.ts';

type Extras = {
  /** Advice, if the code alone is not enough. */
  advice?: Advice;
  /** Response headers, such as `Retry-After`. */
  headers?: Record<string, string>;
  /** Additional members of the problem (RFC 9457, 3.2). */
  members?: Record<string, unknown>;
};

/** Aborts a request with a problem, which the app renders in the caller's language. */
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

  /** The same refusal, with advice. */
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
