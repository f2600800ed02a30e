import { type Fault, type FaultCode, type Refusal, type RefusalCode, refusal } from '../../schemas/refusal.ts';
import type { RuleId } from '../../schemas/rules.ts';

type Extras = {
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
  constructor(why: Refusal, { headers = {}, members = {} }: Extras = {}, options?: ErrorOptions) {
    super(why.code, options);
    this.refusal = why;
    this.headers = headers;
    this.members = members;
  }
}

/** The body is at fault. */
export const faultyBody = (fault: FaultCode): Refused =>
  new Refused({ code: 'malformed', faults: [{ pointer: '', code: fault }] });

/** A query parameter or a header is at fault. */
export const faultyRequest = (
  code: RefusalCode,
  fault: Omit<Fault, 'pointer'> & { name: string; in: 'query' | 'header' },
  rule?: RuleId,
): Refused => {
  const { name, ...rest } = fault;
  return new Refused({ ...refusal(code, rule), faults: [{ pointer: `/${name}`, ...rest }] });
};

export const refusedFor = (code: Refusal['code'], extras?: Extras, options?: ErrorOptions): Refused =>
  new Refused(refusal(code), extras, options);

export const tooLarge = (limitBytes: number): Refused => refusedFor('too-large', { members: { limitBytes } });

export const rateLimited = (seconds: number): Refused =>
  refusedFor('rate-limited', { headers: { 'Retry-After': String(seconds) } });
