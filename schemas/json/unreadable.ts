import type { FaultCode } from '../faults/codes.ts';
import { pointerTo } from '../faults/pointer.ts';
import { type Refusal, refusal } from '../refusal.ts';

/** Stands in for a message that could not be read; it is refused like any other and does not affect the rest. */
export class Unreadable {
  readonly refusal: Refusal;
  constructor(why: Refusal) {
    this.refusal = why;
  }
}

const malformed = (fault: { code: FaultCode; form?: 'json' }) =>
  new Unreadable({ ...refusal('malformed'), faults: [{ pointer: '', ...fault }] });

export const notUtf8 = (): Unreadable => malformed({ code: 'encoding' });
export const notJson = (): Unreadable => malformed({ code: 'format', form: 'json' });
export const hasTooMuch = (): Unreadable => malformed({ code: 'too-many-values' });
export const hasTwice = (path: readonly (string | number)[]): Unreadable =>
  new Unreadable({
    code: 'duplicate-member',
    faults: [{ pointer: pointerTo('', path), code: 'duplicate-member' }],
  });
