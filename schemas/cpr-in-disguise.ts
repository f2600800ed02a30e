import { formsDate } from './cpr.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const ulid = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/i;
const longHexadecimal = /^[0-9a-f]{32,}$/i;

/** Decimal digits come in runs from 0 to 9, whatever their script. */
const asciiDigit = (digit: string): string => {
  const point = digit.codePointAt(0) as number;
  let zero = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((point - zero) % 10);
};

/** Every digit as ASCII writes it, and nothing between them that cannot be seen. */
const withPlainDigits = (text: string): string =>
  /^[ -~]*$/.test(text)
    ? text
    : text
        .normalize('NFKC')
        .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
        .replace(/(?!\d)\p{Nd}/gu, asciiDigit);

/**
 * Whether a text holds what could be a CPR number: ten digits in a row, or six that form a date and, across whatever
 * separates them, four more. What is a UUID, a ULID or a digest in hexadecimal from end to end is let through: their
 * digits come by chance. No clock is asked: what passes today passes for ever.
 */
export const holdsCprNumber = (text: string): boolean => {
  const plain = withPlainDigits(text);
  if (!/\d{6}/.test(plain) || uuid.test(text) || ulid.test(text) || longHexadecimal.test(text)) return false;
  if (/\d{10}/.test(plain)) return true;
  for (const [, date = ''] of plain.matchAll(/(\d{6})\D+(?=\d{4})/g)) if (formsDate(date)) return true;
  return false;
};
