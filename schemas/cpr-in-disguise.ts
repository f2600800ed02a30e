import { formsCprNumber, formsDate, formsLongCprNumber } from './cpr.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const ulid = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/i;
const longHexadecimal = /^(?=\d*[a-f])[0-9a-f]{32,}$/i;

/** In every script, decimal digits form a contiguous run from 0 to 9. */
const asciiDigit = (digit: string): string => {
  const point = digit.codePointAt(0) as number;
  let zero = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((point - zero) % 10);
};

/** Every digit as its ASCII equivalent, without marks or invisible characters on or between digits. */
const withPlainDigits = (text: string): string =>
  /^[ -~]*$/.test(text)
    ? text
    : text
        .normalize('NFKC')
        .replace(/[\p{Default_Ignorable_Code_Point}\p{M}]/gu, '')
        .replace(/(?!\d)\p{Nd}/gu, asciiDigit);

/** Whether digits are written in groups of even length that end in a CPR number: `61-01-80 12 34`. */
const endInCprNumber = (groups: readonly string[]): boolean => {
  let digits = '';
  for (const group of [...groups].reverse()) {
    digits = group + digits;
    if (group.length % 2 === 1 || digits.length > 12) return false;
    if (formsCprNumber(digits) || formsLongCprNumber(digits)) return true;
  }
  return false;
};

/** Excludes colons: what they separate is a time of day. */
const grouped = /\d+(?:[^\p{L}\p{N}:]{1,3}\d+)+/gu;

const holds = (plain: string): boolean => {
  if (!/(?:\d\D*){10}/.test(plain)) return false;
  if (/\d{10}/.test(plain)) return true;
  for (const [, date = ''] of plain.matchAll(/(\d{6})\D+(?=\d{4})/g)) if (formsDate(date)) return true;
  return [...plain.matchAll(grouped)].some(([digits]) => endInCprNumber(digits.match(/\d+/g) ?? []));
};

/**
 * Whether a text holds what could be a CPR number: ten digits in a row; six that form a date, followed by four more after any
 * separator; or groups that form one when joined; digits may be percent-encoded. A text that is entirely a UUID, a ULID or a
 * hexadecimal digest is accepted: its digits are random. Independent of the clock: what passes today always will.
 */
export const holdsCprNumber = (text: string): boolean => {
  if (uuid.test(text) || ulid.test(text) || longHexadecimal.test(text)) return false;
  const plain = withPlainDigits(text);
  return holds(plain) || (plain.includes('%') && holds(plain.replace(/%3(\d)/g, '$1')));
};
