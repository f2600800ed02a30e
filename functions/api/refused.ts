import type { FaultCode, Refusal } from '../../schemas/refusal.ts';
import { refusal } from '../../schemas/refusal.ts';

type Extras = {
  /** Headers of the answer, `Retry-After` for one. */
  headers?: Record<string, string>;
  /** Further members of the problem (RFC 9457, 3.2). */
  members?: Record<string, unknown>;
};

/** Ends a request with a problem; the app turns it into the answer, in the caller's language. */
export class Refused extends Error {
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

/** A fault in the request itself rather than in a message: `pointer` names the query parameter or header. */
export const faulty = (code: Refusal['code'], pointer: string, fault: FaultCode, detail?: string): Refused =>
  new Refused({ code, faults: [{ pointer, code: fault, ...(detail !== undefined && { detail }) }] });

export const refusedFor = (code: Refusal['code'], extras?: Extras, options?: ErrorOptions): Refused =>
  new Refused(refusal(code), extras, options);
