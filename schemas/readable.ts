import * as z from 'zod';
import type { FaultCode } from './faults/codes.ts';

/** A fast path for ordinary texts: below the surrogates, no control characters, and a visible first character. */
const ordinary = /^[!-~\u00a1-\u00ac\u00ae-\u02ff][\t\n\r -~\u00a0-\ud7ff]*$/;

const control = /[^\P{Cc}\t\n\r]/u;
const nonCharacter = /\p{Noncharacter_Code_Point}/u;
/** The braille blank is invisible but lacks the property of a space. */
const visible = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

const faultOf = (text: string): FaultCode | undefined => {
  if (!text.isWellFormed()) return 'lone-surrogate';
  if (control.test(text)) return 'control-character';
  if (nonCharacter.test(text)) return 'non-character';
  return visible.test(text) ? undefined : 'empty-text';
};

/** A text that any recipient can store and display (anything else could break PostgreSQL or XML), and that is not blank. */
export const readable = z.core._check<string>(
  ({ value, issues }) => {
    if (ordinary.test(value)) return;
    const reason = faultOf(value);
    if (reason) issues.push({ code: 'custom', input: value, params: { reason }, continue: true });
  },
  { params: { reason: 'readable' } },
);
