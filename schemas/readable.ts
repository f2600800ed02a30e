import * as z from 'zod';
import type { FaultCode } from './faults/codes.ts';

/** Below the surrogates, without control characters and with something to see at its beginning: as texts are. */
const ordinary = /^[!-~\u00a1-\u00ac\u00ae-\u02ff][\t\n\r -~\u00a0-\ud7ff]*$/;

const control = /[^\P{Cc}\t\n\r]/u;
const nonCharacter = /\p{Noncharacter_Code_Point}/u;
/** The braille blank has neither ink nor the property of a blank. */
const visible = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

const faultOf = (text: string): FaultCode | undefined => {
  if (!text.isWellFormed()) return 'lone-surrogate';
  if (control.test(text)) return 'control-character';
  if (nonCharacter.test(text)) return 'non-character';
  return visible.test(text) ? undefined : 'empty-text';
};

/** A text that any recipient can store and show (one on PostgreSQL or XML would stick at the rest), and that says something. */
export const readable = z.core._check<string>(
  ({ value, issues }) => {
    if (ordinary.test(value)) return;
    const reason = faultOf(value);
    if (reason) issues.push({ code: 'custom', input: value, params: { reason }, continue: true });
  },
  { params: { reason: 'readable' } },
);
